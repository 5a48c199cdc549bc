from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from aipm_desktop.gui.notices import Choice, Notice, Notices


def _notices(qtbot) -> Notices:
    notices = Notices()
    qtbot.addWidget(notices)
    return notices


def _button(bar, text: str) -> QPushButton:
    return next(button for button in bar.findChildren(QPushButton) if button.text() == text)


def test_words_of_people_are_shown_as_they_are(qtbot):
    bar = _notices(qtbot).tell(Notice("<b>Modeling</b> & more"))
    label = next(label for label in bar.findChildren(QLabel) if label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert bar.accessibleName() == "<b>Modeling</b> & more"


def test_a_notice_replaces_the_one_of_its_key(qtbot):
    notices = _notices(qtbot)
    notices.tell(Notice("one", key="limit"))
    notices.tell(Notice("other"))
    notices.tell(Notice("two", key="limit"))
    assert [notice.text for notice in notices.shown()] == ["other", "two"]
    notices.withdraw("limit")
    assert [notice.text for notice in notices.shown()] == ["other"]


def test_no_more_than_four_and_banners_stay(qtbot):
    notices = _notices(qtbot)
    notices.tell(Notice("banner", can_close=False))
    for number in range(6):
        notices.tell(Notice(str(number)))
    assert [notice.text for notice in notices.shown()] == ["banner", "3", "4", "5"]


def test_many_buttons_stand_below_the_text(qtbot):
    taken: list[str] = []
    choices = tuple(
        Choice(f"Cut link {number}", lambda _reason, number=number: taken.append(str(number)), tip="a → b")
        for number in range(6)
    )
    notices = _notices(qtbot)
    notices.resize(420, 200)
    bar = notices.tell(Notice("A circle", choices=choices))
    notices.show()
    buttons = [_button(bar, choice.text) for choice in choices]
    text = next(label for label in bar.findChildren(QLabel) if label.text() == "A circle")
    assert all(button.y() > text.geometry().bottom() for button in buttons)
    assert len({button.y() for button in buttons}) > 1
    assert all(bar.rect().contains(button.geometry()) for button in buttons)
    assert buttons[0].toolTip() == "a → b"
    qtbot.mouseClick(buttons[5], Qt.MouseButton.LeftButton)
    assert taken == ["5"]


def test_doing_it_anyway_asks_for_a_reason_first(qtbot):
    given: list[str] = []
    notices = _notices(qtbot)
    bar = notices.tell(Notice("full", choices=(Choice("Do it anyway…", given.append, needs_reason=True),)))
    notices.show()
    qtbot.mouseClick(_button(bar, "Do it anyway…"), Qt.MouseButton.LeftButton)
    field = bar.findChild(QLineEdit)
    assert field is not None
    assert field.isVisibleTo(bar)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == []
    qtbot.keyClicks(field, "  the customer waits ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == ["the customer waits"]
    assert notices.shown() == []


def test_escape_closes_what_may_be_closed(qtbot):
    notices = _notices(qtbot)
    stays = notices.tell(Notice("read only", can_close=False))
    goes = notices.tell(Notice("told"))
    for bar in (stays, goes):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert [notice.text for notice in notices.shown()] == ["read only"]
    assert notices.isVisibleTo(None) is False or notices.shown()


def test_passing_notices_float_and_the_board_stays_where_it_is(window, qapp):
    qapp.processEvents()
    before = window.board_page.geometry(), window.header.mapTo(window, window.header.rect().topLeft())
    bar = window.notices.tell(Notice("A copy was saved.", is_passing=True))
    qapp.processEvents()
    assert (
        window.board_page.geometry(),
        window.header.mapTo(window, window.header.rect().topLeft()),
    ) == before
    assert bar.isVisible()
    assert bar.height() >= bar.sizeHint().height()
    assert window.centre.rect().contains(bar.mapTo(window.centre, bar.rect().bottomRight()))


def test_floating_notices_stand_below_those_that_stay(window, qapp):
    floating = window.notices.tell(Notice("told", is_passing=True))
    staying = window.notices.tell(Notice("refused", "warn"))
    qapp.processEvents()
    top = floating.mapTo(window.centre, floating.rect().topLeft()).y()
    assert top > staying.mapTo(window.centre, staying.rect().bottomLeft()).y()
