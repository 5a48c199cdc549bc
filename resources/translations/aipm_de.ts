<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A planning board for AI and data projects that works offline and keeps everything in one file.</source>
        <translation>Ein Planungsboard für KI- und Datenprojekte, das offline arbeitet und alles in einer Datei hält.</translation>
    </message>
    <message>
        <source>MIT licence. With Qt for Python (LGPL), Inter (OFL), Lucide icons (ISC) and sqlite-utils (Apache).</source>
        <translation>MIT-Lizenz. Mit Qt for Python (LGPL), Inter (OFL), Lucide-Symbolen (ISC) und sqlite-utils (Apache).</translation>
    </message>
    <message>
        <source>Log and backups: {path}</source>
        <translation>Protokoll und Sicherungen: {path}</translation>
    </message>
    <message>
        <source>Preferences: {path}</source>
        <translation>Einstellungen: {path}</translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>Add client {name}</source>
        <translation>Kunden {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename client to {name}</source>
        <translation>Kunden in {name} umbenennen</translation>
    </message>
    <message>
        <source>Change the colour of {name}</source>
        <translation>Farbe von {name} ändern</translation>
    </message>
    <message>
        <source>Move client {name}</source>
        <translation>Kunden {name} verschieben</translation>
    </message>
    <message>
        <source>Archive client {name}</source>
        <translation>Kunden {name} archivieren</translation>
    </message>
    <message>
        <source>Restore client {name}</source>
        <translation>Kunden {name} wiederherstellen</translation>
    </message>
    <message>
        <source>Delete client {name}</source>
        <translation>Kunden {name} löschen</translation>
    </message>
    <message>
        <source>Add board {name}</source>
        <translation>Board {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename board to {name}</source>
        <translation>Board in {name} umbenennen</translation>
    </message>
    <message>
        <source>Describe board {name}</source>
        <translation>Board {name} beschreiben</translation>
    </message>
    <message>
        <source>Number cards as {prefix}-1</source>
        <translation>Karten als {prefix}-1 nummerieren</translation>
    </message>
    <message>
        <source>Move board {name}</source>
        <translation>Board {name} verschieben</translation>
    </message>
    <message>
        <source>Archive board {name}</source>
        <translation>Board {name} archivieren</translation>
    </message>
    <message>
        <source>Restore board {name}</source>
        <translation>Board {name} wiederherstellen</translation>
    </message>
    <message>
        <source>Delete board {name}</source>
        <translation>Board {name} löschen</translation>
    </message>
    <message>
        <source>Duplicate board as {name}</source>
        <translation>Board als {name} duplizieren</translation>
    </message>
    <message>
        <source>Save template {name}</source>
        <translation>Vorlage {name} speichern</translation>
    </message>
    <message>
        <source>Delete template {name}</source>
        <translation>Vorlage {name} löschen</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Add column {name}</source>
        <translation>Spalte {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename column to {name}</source>
        <translation>Spalte in {name} umbenennen</translation>
    </message>
    <message>
        <source>Move column {name}</source>
        <translation>Spalte {name} verschieben</translation>
    </message>
    <message>
        <source>Set the limit of {name}</source>
        <translation>Limit von {name} setzen</translation>
    </message>
    <message>
        <source>Set the policy of {name}</source>
        <translation>Regeln von {name} setzen</translation>
    </message>
    <message>
        <source>Set the role of {name}</source>
        <translation>Rolle von {name} setzen</translation>
    </message>
    <message>
        <source>Delete column {name}</source>
        <translation>Spalte {name} löschen</translation>
    </message>
    <message>
        <source>Restore column {name}</source>
        <translation>Spalte {name} wiederherstellen</translation>
    </message>
    <message>
        <source>Add swimlane {name}</source>
        <translation>Bahn {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename swimlane to {name}</source>
        <translation>Bahn in {name} umbenennen</translation>
    </message>
    <message>
        <source>Move swimlane {name}</source>
        <translation>Bahn {name} verschieben</translation>
    </message>
    <message>
        <source>Set the track of {name}</source>
        <translation>Spur von {name} setzen</translation>
    </message>
    <message>
        <source>Set the limit of a cell</source>
        <translation>Limit einer Zelle setzen</translation>
    </message>
    <message>
        <source>Delete swimlane {name}</source>
        <translation>Bahn {name} löschen</translation>
    </message>
    <message>
        <source>Restore swimlane {name}</source>
        <translation>Bahn {name} wiederherstellen</translation>
    </message>
    <message>
        <source>Add {card}</source>
        <translation>{card} hinzufügen</translation>
    </message>
    <message>
        <source>Move {card} to {column}</source>
        <translation>{card} nach {column} verschieben</translation>
    </message>
    <message>
        <source>Move {count} cards to {column}</source>
        <translation>{count} Karten nach {column} verschieben</translation>
    </message>
    <message>
        <source>Change {fields} of {card}</source>
        <translation>{fields} von {card} ändern</translation>
    </message>
    <message>
        <source>Change {fields} of {count} cards</source>
        <translation>{fields} von {count} Karten ändern</translation>
    </message>
    <message>
        <source>Archive {card}</source>
        <translation>{card} archivieren</translation>
    </message>
    <message>
        <source>Archive {count} cards</source>
        <translation>{count} Karten archivieren</translation>
    </message>
    <message>
        <source>Restore {card}</source>
        <translation>{card} wiederherstellen</translation>
    </message>
    <message>
        <source>Restore {count} cards</source>
        <translation>{count} Karten wiederherstellen</translation>
    </message>
    <message>
        <source>Delete {card}</source>
        <translation>{card} löschen</translation>
    </message>
    <message>
        <source>Delete {count} cards</source>
        <translation>{count} Karten löschen</translation>
    </message>
    <message>
        <source>Duplicate {card}</source>
        <translation>{card} duplizieren</translation>
    </message>
    <message>
        <source>Block {card}</source>
        <translation>{card} als blockiert markieren</translation>
    </message>
    <message>
        <source>Block {count} cards</source>
        <translation>{count} Karten als blockiert markieren</translation>
    </message>
    <message>
        <source>Unblock {card}</source>
        <translation>Blockade von {card} aufheben</translation>
    </message>
    <message>
        <source>Unblock {count} cards</source>
        <translation>Blockade von {count} Karten aufheben</translation>
    </message>
    <message>
        <source>Mark {card} as done</source>
        <translation>{card} als fertig markieren</translation>
    </message>
    <message>
        <source>Mark {count} cards as done</source>
        <translation>{count} Karten als fertig markieren</translation>
    </message>
    <message>
        <source>Reopen {card}</source>
        <translation>{card} wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen {count} cards</source>
        <translation>{count} Karten wieder öffnen</translation>
    </message>
    <message>
        <source>Say why {card} went back</source>
        <translation>Rückschritt von {card} begründen</translation>
    </message>
    <message>
        <source>Say why {count} cards went back</source>
        <translation>Rückschritt von {count} Karten begründen</translation>
    </message>
    <message>
        <source>Label {card} {name}</source>
        <translation>{card} mit {name} versehen</translation>
    </message>
    <message>
        <source>Label {count} cards {name}</source>
        <translation>{count} Karten mit {name} versehen</translation>
    </message>
    <message>
        <source>Take label {name} off {card}</source>
        <translation>Label {name} von {card} entfernen</translation>
    </message>
    <message>
        <source>Take label {name} off {count} cards</source>
        <translation>Label {name} von {count} Karten entfernen</translation>
    </message>
    <message>
        <source>Assign {card} to {name}</source>
        <translation>{card} an {name} übertragen</translation>
    </message>
    <message>
        <source>Assign {count} cards to {name}</source>
        <translation>{count} Karten an {name} übertragen</translation>
    </message>
    <message>
        <source>Take {name} off {card}</source>
        <translation>{name} von {card} abziehen</translation>
    </message>
    <message>
        <source>Take {name} off {count} cards</source>
        <translation>{name} von {count} Karten abziehen</translation>
    </message>
    <message>
        <source>Add label {name}</source>
        <translation>Label {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename label to {name}</source>
        <translation>Label in {name} umbenennen</translation>
    </message>
    <message>
        <source>Change the colour of label {name}</source>
        <translation>Farbe des Labels {name} ändern</translation>
    </message>
    <message>
        <source>Delete label {name}</source>
        <translation>Label {name} löschen</translation>
    </message>
    <message>
        <source>Add {name} to the board</source>
        <translation>{name} zum Board hinzufügen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Take {name} off the board</source>
        <translation>{name} vom Board entfernen</translation>
    </message>
    <message>
        <source>Add checklist to {card}</source>
        <translation>Checkliste zu {card} hinzufügen</translation>
    </message>
    <message>
        <source>Rename checklist of {card}</source>
        <translation>Checkliste von {card} umbenennen</translation>
    </message>
    <message>
        <source>Delete checklist of {card}</source>
        <translation>Checkliste von {card} löschen</translation>
    </message>
    <message>
        <source>Add checklist item to {card}</source>
        <translation>Checklistenpunkt zu {card} hinzufügen</translation>
    </message>
    <message>
        <source>Change checklist item of {card}</source>
        <translation>Checklistenpunkt von {card} ändern</translation>
    </message>
    <message>
        <source>Move checklist item of {card}</source>
        <translation>Checklistenpunkt von {card} verschieben</translation>
    </message>
    <message>
        <source>Delete checklist item of {card}</source>
        <translation>Checklistenpunkt von {card} löschen</translation>
    </message>
    <message>
        <source>Comment on {card}</source>
        <translation>{card} kommentieren</translation>
    </message>
    <message>
        <source>Edit comment on {card}</source>
        <translation>Kommentar zu {card} bearbeiten</translation>
    </message>
    <message>
        <source>Delete comment on {card}</source>
        <translation>Kommentar zu {card} löschen</translation>
    </message>
    <message>
        <source>Add link to {card}</source>
        <translation>Link zu {card} hinzufügen</translation>
    </message>
    <message>
        <source>Edit link of {card}</source>
        <translation>Link von {card} bearbeiten</translation>
    </message>
    <message>
        <source>Delete link of {card}</source>
        <translation>Link von {card} löschen</translation>
    </message>
    <message>
        <source>Attach {name} to {card}</source>
        <translation>{name} an {card} anhängen</translation>
    </message>
    <message>
        <source>Remove {name} from {card}</source>
        <translation>{name} von {card} entfernen</translation>
    </message>
    <message>
        <source>Save view {name}</source>
        <translation>Ansicht {name} speichern</translation>
    </message>
    <message>
        <source>Rename view to {name}</source>
        <translation>Ansicht in {name} umbenennen</translation>
    </message>
    <message>
        <source>Delete view {name}</source>
        <translation>Ansicht {name} löschen</translation>
    </message>
    <message>
        <source>Change the plan of {name}</source>
        <translation>Plan von {name} ändern</translation>
    </message>
    <message>
        <source>Change the working week of {name}</source>
        <translation>Arbeitswoche von {name} ändern</translation>
    </message>
    <message>
        <source>Add days off for {name}</source>
        <translation>Freie Tage für {name} eintragen</translation>
    </message>
    <message>
        <source>Remove days off of {name}</source>
        <translation>Freie Tage von {name} entfernen</translation>
    </message>
    <message>
        <source>Save baseline {name}</source>
        <translation>Basisplan {name} speichern</translation>
    </message>
    <message>
        <source>Delete baseline {name}</source>
        <translation>Basisplan {name} löschen</translation>
    </message>
    <message>
        <source>Apply the schedule to {card}</source>
        <translation>Terminplan auf {card} anwenden</translation>
    </message>
    <message>
        <source>Apply the schedule to {count} cards</source>
        <translation>Terminplan auf {count} Karten anwenden</translation>
    </message>
    <message>
        <source>Make {successor} wait for {predecessor}</source>
        <translation>{successor} auf {predecessor} warten lassen</translation>
    </message>
    <message>
        <source>Link cards ({count} dependencies)</source>
        <translation>Karten verknüpfen ({count} Abhängigkeiten)</translation>
    </message>
    <message>
        <source>Change the link of {predecessor} and {successor}</source>
        <translation>Verknüpfung von {predecessor} und {successor} ändern</translation>
    </message>
    <message>
        <source>Make {successor} wait for {predecessor} again</source>
        <translation>{successor} wieder auf {predecessor} warten lassen</translation>
    </message>
    <message>
        <source>Unlink {predecessor} and {successor}</source>
        <translation>{predecessor} und {successor} trennen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation>Schreibgeschützt öffnen …</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>Beispiel-Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Check the file…</source>
        <translation>Datei prüfen …</translation>
    </message>
    <message>
        <source>Import a board…</source>
        <translation>Board importieren …</translation>
    </message>
    <message>
        <source>Export board…</source>
        <translation>Board exportieren …</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History of this board…</source>
        <translation>Verlauf dieses Boards …</translation>
    </message>
    <message>
        <source>Find or run anything…</source>
        <translation>Alles finden und ausführen …</translation>
    </message>
    <message>
        <source>Search all boards…</source>
        <translation>Alle Boards durchsuchen …</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Next board</source>
        <translation>Nächstes Board</translation>
    </message>
    <message>
        <source>Previous board</source>
        <translation>Voriges Board</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Board view</source>
        <translation>Ansicht Board</translation>
    </message>
    <message>
        <source>Graph view</source>
        <translation>Ansicht Graph</translation>
    </message>
    <message>
        <source>Timeline view</source>
        <translation>Ansicht Zeitachse</translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation>Planprüfung</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Card panel</source>
        <translation>Kartenbereich</translation>
    </message>
    <message>
        <source>Board beside the card</source>
        <translation>Board neben der Karte</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>Karten filtern</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>Neues Board …</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>Neuer Kunde …</translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation>Board umbenennen</translation>
    </message>
    <message>
        <source>Board settings…</source>
        <translation>Board-Einstellungen …</translation>
    </message>
    <message>
        <source>Add column…</source>
        <translation>Spalte hinzufügen …</translation>
    </message>
    <message>
        <source>Add swimlane…</source>
        <translation>Bahn hinzufügen …</translation>
    </message>
    <message>
        <source>Duplicate board…</source>
        <translation>Board duplizieren …</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation>Zu anderem Kunden verschieben …</translation>
    </message>
    <message>
        <source>Archive board</source>
        <translation>Board archivieren</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Move to column…</source>
        <translation>In Spalte verschieben …</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Fällig am …</translation>
    </message>
    <message>
        <source>Link with other cards…</source>
        <translation>Mit anderen Karten verknüpfen …</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels …</translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation>Personen zuweisen …</translation>
    </message>
    <message>
        <source>Mark as done or reopen</source>
        <translation>Fertig melden oder wieder öffnen</translation>
    </message>
    <message>
        <source>Block or unblock…</source>
        <translation>Blockade setzen oder aufheben …</translation>
    </message>
    <message>
        <source>Archive card</source>
        <translation>Karte archivieren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>About AIPM Desktop</source>
        <translation>Über AIPM Desktop</translation>
    </message>
    <message>
        <source>Move the focus</source>
        <translation>Fokus bewegen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the card</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Auswahl erweitern</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Select or deselect</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Select the cell, then all</source>
        <translation>Zelle auswählen, dann alles</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Clear the selection, close</source>
        <translation>Auswahl aufheben, schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reorder in the sidebar</source>
        <translation>In der Seitenleiste umordnen</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Nothing changes before Apply, and one undo takes all of it back.</source>
        <translation>Vor „Übernehmen“ ändert sich nichts, und einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Apply schedule</source>
        <translation>Terminplan übernehmen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Days set by</source>
        <translation>Tage gesetzt von</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>einer Person</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tick every line</source>
        <translation>Jede Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Tick no line</source>
        <translation>Keine Zeile ankreuzen</translation>
    </message>
    <message>
        <source>{cards} will get these days.</source>
        <translation>{cards} erhalten diese Tage.</translation>
    </message>
    <message>
        <source>A day a person set moves only when its line is ticked.</source>
        <translation>Ein von einer Person gesetzter Tag wandert nur, wenn seine Zeile angekreuzt ist.</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Put away, not gone. What is restored returns to its place.</source>
        <translation>Weggelegt, nicht weg. Wiederhergestelltes kehrt an seinen Platz zurück.</translation>
    </message>
    <message>
        <source>Find in the archive</source>
        <translation>Im Archiv suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Archived things</source>
        <translation>Archiviertes</translation>
    </message>
    <message>
        <source>Nothing is archived. Delete on the board puts cards here.</source>
        <translation>Nichts archiviert. Entf auf dem Board legt Karten hierher.</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>„{name}“ endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>%Ln Eintrag endgültig löschen?</numerusform>
            <numerusform>%Ln Einträge endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the archive with everything in them. Only undo or the history brings them back.</source>
        <translation>Sie verlassen das Archiv mit allem, was darin ist. Nur „Rückgängig“ oder der Verlauf holt sie zurück.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Remove the attachment</source>
        <translation>Anhang entfernen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Save {name} (not opened from here)</source>
        <translation>{name} speichern (wird hier nicht geöffnet)</translation>
    </message>
    <message>
        <source>Save {name} as</source>
        <translation>{name} speichern unter</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei anhängen …</translation>
    </message>
    <message>
        <source>Attach files (or drop them on the panel)</source>
        <translation>Dateien anhängen (oder hier fallen lassen)</translation>
    </message>
    <message>
        <source>Picture {time}.png</source>
        <translation>Bild {time}.png</translation>
    </message>
    <message>
        <source>{name} is over 100 MB</source>
        <translation>{name} ist größer als 100 MB</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} ist nicht lesbar</translation>
    </message>
    <message>
        <source>Not attached: {files}.</source>
        <translation>Nicht angehängt: {files}.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Save attachment as</source>
        <translation>Anhang speichern unter</translation>
    </message>
    <message>
        <source>{name} is damaged in this workspace.</source>
        <translation>{name} ist in diesem Arbeitsbereich beschädigt.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <source>Time axis</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation>{shown} von {cards}</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The workspace as it is now is backed up first, so this can be taken back the same way.</source>
        <translation>Der jetzige Stand wird vorher gesichert und lässt sich auf demselben Weg zurückholen.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung auswählen</translation>
    </message>
    <message>
        <source>Workspaces (*.aipm);;All files (*)</source>
        <translation>Arbeitsbereiche (*.aipm);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BlockPrompt</name>
    <message>
        <source>What blocks it?</source>
        <translation>Was blockiert sie?</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockade aufheben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>waiting for …</source>
        <translation>wartet auf …</translation>
    </message>
    <message>
        <source>Say what it waits for, so that somebody can help.</source>
        <translation>Angeben, worauf sie wartet, damit jemand helfen kann.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>N: new card</source>
        <translation>N: neue Karte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Move to column…</source>
        <translation>In Spalte verschieben …</translation>
    </message>
    <message>
        <source>Move to swimlane…</source>
        <translation>In Bahn verschieben …</translation>
    </message>
    <message>
        <source>Link with other cards…</source>
        <translation>Mit anderen Karten verknüpfen …</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels …</translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation>Personen zuweisen …</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Fällig am …</translation>
    </message>
    <message>
        <source>Estimate…</source>
        <translation>Schätzung …</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Fertig melden</translation>
    </message>
    <message>
        <source>Block or unblock…</source>
        <translation>Blockade setzen oder aufheben …</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>New card here</source>
        <translation>Neue Karte hier</translation>
    </message>
    <message>
        <source>Limit of this cell…</source>
        <translation>Limit dieser Zelle …</translation>
    </message>
    <message>
        <source>Collapse column</source>
        <translation>Spalte einklappen</translation>
    </message>
    <message>
        <source>Collapse swimlane</source>
        <translation>Bahn einklappen</translation>
    </message>
    <message>
        <source>+ Card</source>
        <translation>+ Karte</translation>
    </message>
    <message>
        <source>New card here (N)</source>
        <translation>Neue Karte hier (N)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Blocked by {count}</source>
        <translation>Wartet auf {count}</translation>
    </message>
    <message>
        <source>Lap {count}</source>
        <translation>Runde {count}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Morgen fällig</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Fällig {day}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation>{years} J</translation>
    </message>
    <message>
        <source>Menu of column {name}</source>
        <translation>Menü der Spalte {name}</translation>
    </message>
    <message>
        <source>{count} finished</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Limit</translation>
    </message>
    <message>
        <source>under the minimum</source>
        <translation>unter dem Minimum</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Limits and policies…</source>
        <translation>Limits und Regeln …</translation>
    </message>
    <message>
        <source>Add column before</source>
        <translation>Spalte davor einfügen</translation>
    </message>
    <message>
        <source>Add column after</source>
        <translation>Spalte danach einfügen</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Delete column…</source>
        <translation>Spalte löschen …</translation>
    </message>
    <message>
        <source>Track and limits…</source>
        <translation>Spur und Limits …</translation>
    </message>
    <message>
        <source>Add swimlane above</source>
        <translation>Bahn darüber einfügen</translation>
    </message>
    <message>
        <source>Add swimlane below</source>
        <translation>Bahn darunter einfügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete swimlane…</source>
        <translation>Bahn löschen …</translation>
    </message>
    <message>
        <source>Menu of swimlane {name}</source>
        <translation>Menü der Bahn {name}</translation>
    </message>
    <message>
        <source>Track: {name}</source>
        <translation>Spur: {name}</translation>
    </message>
    <message>
        <source>Open swimlane {name}</source>
        <translation>Bahn {name} aufklappen</translation>
    </message>
    <message>
        <source>Collapse swimlane {name}</source>
        <translation>Bahn {name} einklappen</translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation>{shown} von {cards}</translation>
    </message>
    <message>
        <source>{count} unfinished</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>limit {bounds}</source>
        <translation>Limit {bounds}</translation>
    </message>
    <message>
        <source>{card} added to {column}</source>
        <translation>{card} in {column} angelegt</translation>
    </message>
    <message>
        <source>{cards} reopened</source>
        <translation>{cards} wieder geöffnet</translation>
    </message>
    <message>
        <source>{cards} done</source>
        <translation>{cards} fertig</translation>
    </message>
    <message>
        <source>{cards} archived</source>
        <translation>{cards} archiviert</translation>
    </message>
    <message>
        <source>Before leaving {column}: {items}</source>
        <translation>Vor dem Verlassen von {column}: {items}</translation>
    </message>
    <message>
        <source>{cards} moved to {column}</source>
        <translation>{cards} nach {column} verschoben</translation>
    </message>
    <message>
        <source>{card} moved to {column}, position {place} of {count}</source>
        <translation>{card} nach {column} verschoben, Position {place} von {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>blocked by {count}</source>
        <translation>wartet auf {count}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>older than 85 % in this column</source>
        <translation>älter als 85 % in dieser Spalte</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>Blockiert: {reason}</translation>
    </message>
    <message>
        <source>Older than 85 % of the cards in this column</source>
        <translation>Älter als 85 % der Karten in dieser Spalte</translation>
    </message>
    <message>
        <source>People: {names}</source>
        <translation>Personen: {names}</translation>
    </message>
    <message>
        <source>Labels: {names}</source>
        <translation>Labels: {names}</translation>
    </message>
    <message>
        <source>Estimate: {days}</source>
        <translation>Schätzung: {days}</translation>
    </message>
    <message>
        <source>Waits for {card}</source>
        <translation>Wartet auf {card}</translation>
    </message>
    <message>
        <source>and for {count} more</source>
        <translation>und auf {count} weitere</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} von {count}</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>mindestens {count}</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>Limit: {bounds}</source>
        <translation>Limit: {bounds}</translation>
    </message>
    <message>
        <source>To enter: {policy}</source>
        <translation>Eintritt: {policy}</translation>
    </message>
    <message>
        <source>Before leaving:</source>
        <translation>Vor dem Verlassen:</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Add a card to the first column (N)</source>
        <translation>Karte in der ersten Spalte anlegen (N)</translation>
    </message>
    <message>
        <source>Board menu</source>
        <translation>Board-Menü</translation>
    </message>
    <message>
        <source>What can be done with this board</source>
        <translation>Was sich mit diesem Board tun lässt</translation>
    </message>
    <message>
        <source>Views of this board</source>
        <translation>Ansichten dieses Boards</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>Name des Boards</translation>
    </message>
    <message>
        <source>Board {name}</source>
        <translation>Board {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong with the plan, each with its fix (Ctrl+4)</source>
        <translation>Was am Plan nicht stimmt, jeweils mit Abhilfe (Strg+4)</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No columns yet</source>
        <translation>Noch keine Spalten</translation>
    </message>
    <message>
        <source>A board needs a column for its cards.</source>
        <translation>Ein Board braucht eine Spalte für seine Karten.</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>The filter hides all cards of this board.</source>
        <translation>Der Filter blendet alle Karten dieses Boards aus.</translation>
    </message>
    <message>
        <source>No card matches</source>
        <translation>Keine Karte passt</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Press N and type what is to be done.</source>
        <translation>N drücken und eintippen, was zu tun ist.</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
</context>
<context>
    <name>BoardSettings</name>
    <message>
        <source>Board settings</source>
        <translation>Board-Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>People do the work; the limit counts their cards in progress.</source>
        <translation>Personen erledigen die Arbeit; das Limit zählt ihre Karten in Arbeit.</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Labels are for finding and filtering cards.</source>
        <translation>Labels helfen, Karten zu finden und zu filtern.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cards are numbered</source>
        <translation>Kartennummern</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Blocked cards</source>
        <translation>Blockierte Karten</translation>
    </message>
    <message>
        <source>What is said when a card starts while one it waits for is not finished</source>
        <translation>Was geschieht, wenn eine Karte beginnt, obwohl eine, auf die sie wartet, nicht fertig ist</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Limit of {name}: {limit}</source>
        <translation>Limit von {name}: {limit}</translation>
    </message>
    <message>
        <source>How many cards in progress {name} may have</source>
        <translation>Wie viele Karten {name} zugleich in Arbeit haben darf</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Limit of {name}</source>
        <translation>Limit von {name}</translation>
    </message>
    <message>
        <source>Cards in active columns that are not finished.</source>
        <translation>Unfertige Karten in aktiven Spalten.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone, such as Europe/Berlin</source>
        <translation>Zeitzone, zum Beispiel Europe/Berlin</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>mindestens {count}</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>CardFinder</name>
    <message>
        <source>Number or words</source>
        <translation>Nummer oder Wörter</translation>
    </message>
    <message>
        <source>A card&apos;s number or words. SS+2 at the end sets type and lag.</source>
        <translation>Nummer oder Wörter einer Karte. AA+2 am Ende setzt Art und Abstand.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”.</source>
        <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
        <source>There is no other card here.</source>
        <translation>Hier gibt es keine andere Karte.</translation>
    </message>
</context>
<context>
    <name>CardFooter</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Make a copy of the card below it</source>
        <translation>Kopie der Karte darunter anlegen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Take the card off the board (Delete)</source>
        <translation>Karte vom Board nehmen (Entf)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Put the card back on the board</source>
        <translation>Karte wieder aufs Board legen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the archived card; undo brings it back</source>
        <translation>Archivierte Karte löschen; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Nummer und Titel kopieren</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>More: copy, duplicate, archive</source>
        <translation>Mehr: kopieren, duplizieren, archivieren</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>Karte schließen (Esc)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the card to the board</source>
        <translation>Karte wieder aufs Board legen</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Art: {kind}</translation>
    </message>
    <message>
        <source>Change the kind of the card</source>
        <translation>Art der Karte ändern</translation>
    </message>
    <message>
        <source>It is done because it stands in a done column: move it out to reopen it</source>
        <translation>Fertig, weil sie in einer Fertig-Spalte steht: zum Wiederöffnen herausziehen</translation>
    </message>
    <message>
        <source>Done {when}; press to make it work again</source>
        <translation>Fertig {when}; drücken öffnet sie wieder</translation>
    </message>
    <message>
        <source>Mark as done where it stands</source>
        <translation>Fertig melden, wo sie steht</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>CardState</name>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>Im Archiv</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Überfällig seit {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>Blockiert: {reason}</translation>
    </message>
    <message>
        <source>Blocked by {count}</source>
        <translation>Wartet auf {count}</translation>
    </message>
</context>
<context>
    <name>ChecklistBlock</name>
    <message>
        <source>Name of the checklist</source>
        <translation>Name der Checkliste</translation>
    </message>
    <message>
        <source>Delete the checklist</source>
        <translation>Checkliste löschen</translation>
    </message>
    <message>
        <source>Progress of the checklist</source>
        <translation>Fortschritt der Checkliste</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
</context>
<context>
    <name>Checklists</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Add checklist</source>
        <translation>Checkliste anlegen</translation>
    </message>
    <message>
        <source>Add another checklist</source>
        <translation>Weitere Checkliste anlegen</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Checklist {n}</source>
        <translation>Checkliste {n}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{name} – Delete removes it</source>
        <translation>{name} – Entf entfernt es</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to filter</source>
        <translation>Tippen filtert</translation>
    </message>
    <message>
        <source>Nothing goes by that name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hier fallen lassen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Trello: in the board&apos;s menu choose Print, export and share, then Export as JSON.</source>
        <translation>Trello: im Menü des Boards „Drucken, Exportieren und Teilen“ wählen, dann „Als JSON exportieren“.</translation>
    </message>
    <message>
        <source>MS Project, ProjectLibre: save the project as XML. GanttProject: take its .gan file.</source>
        <translation>MS Project, ProjectLibre: das Projekt als XML speichern. GanttProject: die .gan-Datei nehmen.</translation>
    </message>
    <message>
        <source>Any other tool: export a table as CSV; its columns get their meaning in the next step.</source>
        <translation>Jedes andere Werkzeug: eine Tabelle als CSV exportieren; was ihre Spalten bedeuten, folgt im nächsten Schritt.</translation>
    </message>
    <message>
        <source>A board of this app: the .json that Export board writes.</source>
        <translation>Ein Board dieser App: die .json-Datei aus „Board exportieren“.</translation>
    </message>
</context>
<context>
    <name>Circles</name>
    <message>
        <source>Cut {link} and link</source>
        <translation>{link} trennen und verknüpfen</translation>
    </message>
    <message>
        <source>Cut one link of the circle</source>
        <translation>Eine Verknüpfung des Kreises trennen</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>All links of the circle</source>
        <translation>Alle Verknüpfungen des Kreises</translation>
    </message>
    <message>
        <source>Remove {link}</source>
        <translation>{link} entfernen</translation>
    </message>
    <message>
        <source>Cut {link} instead</source>
        <translation>Stattdessen {link} trennen</translation>
    </message>
    <message>
        <source>The circle is gone: the link can hold again.</source>
        <translation>Der Kreis besteht nicht mehr: Die Verknüpfung kann wieder gelten.</translation>
    </message>
    <message>
        <source>Let {link} hold again</source>
        <translation>{link} wieder gelten lassen</translation>
    </message>
    <message>
        <source>Settle {link}</source>
        <translation>{link} klären</translation>
    </message>
</context>
<context>
    <name>ColumnSettings</name>
    <message>
        <source>Column {name}</source>
        <translation>Spalte {name}</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>What must be true before a card comes in</source>
        <translation>Was gelten muss, bevor eine Karte hereinkommt</translation>
    </message>
    <message>
        <source>One line for each thing to check before a card goes on</source>
        <translation>Eine Zeile je Punkt, der vor dem Weiterziehen zu prüfen ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Cards in active columns count as work in progress; done ones are finished</source>
        <translation>Karten in aktiven Spalten gelten als Arbeit; in Fertig-Spalten sind sie erledigt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>How many cards the column holds, over all swimlanes</source>
        <translation>Wie viele Karten die Spalte über alle Bahnen fasst</translation>
    </message>
    <message>
        <source>Entry policy</source>
        <translation>Eintrittsregel</translation>
    </message>
    <message>
        <source>Shown at the column&apos;s head and while a card is dropped</source>
        <translation>Steht am Kopf der Spalte und beim Ablegen einer Karte</translation>
    </message>
    <message>
        <source>Exit checklist</source>
        <translation>Ausgangs-Checkliste</translation>
    </message>
    <message>
        <source>Shown when a card leaves the column</source>
        <translation>Erscheint, wenn eine Karte die Spalte verlässt</translation>
    </message>
    <message>
        <source>The column needs a name.</source>
        <translation>Die Spalte braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>ColumnStrip</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Edit the comment</source>
        <translation>Kommentar bearbeiten</translation>
    </message>
    <message>
        <source>Delete the comment</source>
        <translation>Kommentar löschen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>{when}, edited</source>
        <translation>{when}, bearbeitet</translation>
    </message>
    <message>
        <source>{author}, {when}</source>
        <translation>{author}, {when}</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Comment (Ctrl+Enter)</source>
        <translation>Kommentieren (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Kommentar abschicken</translation>
    </message>
    <message>
        <source>Show {count} older</source>
        <translation>{count} ältere zeigen</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln board(s)</source>
        <translation>
            <numerusform>%Ln Board</numerusform>
            <numerusform>%Ln Boards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the app</source>
        <translation>In der App ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The last action was taken back and nothing else was changed; your work is in the file. The report below names places in the program, no words of your cards.</source>
        <translation>Die letzte Aktion wurde zurückgenommen, sonst wurde nichts geändert; die Arbeit steht in der Datei. Der Bericht unten nennt Stellen im Programm, keine Wörter aus den Karten.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The log is at {path}</source>
        <translation>Das Protokoll liegt unter {path}</translation>
    </message>
</context>
<context>
    <name>Dependencies</name>
    <message>
        <source>Depends on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Add a card this one waits for</source>
        <translation>Vorgänger hinzufügen, auf den diese Karte wartet</translation>
    </message>
    <message>
        <source>Add a card that waits for this one</source>
        <translation>Nachfolger hinzufügen, der auf diese Karte wartet</translation>
    </message>
    <message>
        <source>Open in graph</source>
        <translation>Im Graphen öffnen</translation>
    </message>
    <message>
        <source>Show this card in the graph</source>
        <translation>Diese Karte im Graphen zeigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
</context>
<context>
    <name>DependencyRow</name>
    <message>
        <source>Remove the dependency</source>
        <translation>Abhängigkeit entfernen</translation>
    </message>
    <message>
        <source>Would close a circle</source>
        <translation>Schlösse einen Kreis</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären …</translation>
    </message>
    <message>
        <source>Dependency {link}, {card}</source>
        <translation>Abhängigkeit {link}, {card}</translation>
    </message>
    <message>
        <source>Remove the dependency on {card}</source>
        <translation>Abhängigkeit von {card} entfernen</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the description (E)</source>
        <translation>Beschreibung bearbeiten (E)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole description</source>
        <translation>Ganze Beschreibung zeigen</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Beschreibung hinzufügen</translation>
    </message>
    <message>
        <source>Description in markdown</source>
        <translation>Beschreibung in Markdown</translation>
    </message>
    <message>
        <source>Markdown: **bold**, - list, [link](https://…)</source>
        <translation>Markdown: **fett**, - Liste, [Link](https://…)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview the description</source>
        <translation>Beschreibung in der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done (Ctrl+Enter)</source>
        <translation>Fertig (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Keep the description</source>
        <translation>Beschreibung übernehmen</translation>
    </message>
    <message>
        <source>Esc reverts</source>
        <translation>Esc verwirft</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
</context>
<context>
    <name>DuePicker</name>
    <message>
        <source>fri, in 3 days, 27 Nov …</source>
        <translation>fr, in 3 Tagen, 27. Nov. …</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Noch kein Tag</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>Clear the day</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>Not understood as a day</source>
        <translation>Nicht als Tag verstanden</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} is not there any more. It may have been moved or deleted.</source>
        <translation>{name} ist nicht mehr da. Die Datei wurde vielleicht verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{name} has been moved or deleted while it was open. Save a copy, then open that.</source>
        <translation>{name} wurde verschoben oder gelöscht, während die Datei offen war. Eine Kopie speichern, dann diese öffnen.</translation>
    </message>
    <message>
        <source>{name} exists already. Nothing was overwritten; choose another name.</source>
        <translation>{name} gibt es schon. Nichts wurde überschrieben; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{name} is not an AIPM workspace. It was not touched.</source>
        <translation>{name} ist kein AIPM-Arbeitsbereich. Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of this app. Update AIPM Desktop to open it.</source>
        <translation>{name} stammt aus einer neueren Version dieser App. Zum Öffnen AIPM Desktop aktualisieren.</translation>
    </message>
    <message>
        <source>{name} was made by an older version and must be updated first. Open it for writing once.</source>
        <translation>{name} stammt aus einer älteren Version und muss erst aktualisiert werden. Dazu einmal zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>{name} does not have the tables of a workspace. Restore a backup.</source>
        <translation>{name} enthält nicht die Tabellen eines Arbeitsbereichs. Eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{name} is damaged. Restore a backup, or copy what is left with `aipm repair`. {place}</source>
        <translation>{name} ist beschädigt. Eine Sicherung wiederherstellen oder mit `aipm repair` kopieren, was übrig ist. {place}</translation>
    </message>
    <message>
        <source>{name} was left in the middle of a change. Open it where it can be written, once.</source>
        <translation>{name} blieb mitten in einer Änderung stehen. Einmal dort öffnen, wo geschrieben werden darf.</translation>
    </message>
    <message>
        <source>{name} is open elsewhere ({detail}).</source>
        <translation>{name} ist anderswo geöffnet ({detail}).</translation>
    </message>
    <message>
        <source>{name} was left open on another computer ({detail}).</source>
        <translation>{name} blieb auf einem anderen Rechner geöffnet ({detail}).</translation>
    </message>
    <message>
        <source>{name} was taken over by another window. This one can only read now; open the file again to go on.</source>
        <translation>{name} wurde von einem anderen Fenster übernommen. Dieses hier kann nur noch lesen; zum Weitermachen die Datei neu öffnen.</translation>
    </message>
    <message>
        <source>{name} is busy: another program is writing to it. Try again in a moment.</source>
        <translation>{name} ist belegt: Ein anderes Programm schreibt gerade hinein. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and do it again; nothing was lost.</source>
        <translation>Der Datenträger ist voll. Platz schaffen und wiederholen; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The disk refused to read or write {name}. Nothing was changed; try again, or save a copy elsewhere.</source>
        <translation>Der Datenträger verweigert das Lesen oder Schreiben von {name}. Nichts wurde geändert; noch einmal versuchen oder eine Kopie anderswo speichern.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the file or its folder is read-only.</source>
        <translation>{name} lässt sich nicht schreiben: Die Datei oder ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>{name} may not be opened: the system denies access.</source>
        <translation>{name} darf nicht geöffnet werden: Das System verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>{name} cannot be read. {place}</source>
        <translation>{name} ist nicht lesbar. {place}</translation>
    </message>
    <message>
        <source>{name} was replaced by another program while it was open. Save a copy, then open it again.</source>
        <translation>{name} wurde von einem anderen Programm ersetzt, während die Datei offen war. Eine Kopie speichern, dann neu öffnen.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is a web page, not an export. Download the export itself.</source>
        <translation>{name} ist eine Webseite, kein Export. Bitte den Export selbst herunterladen.</translation>
    </message>
    <message>
        <source>{name} holds an error message of the other tool, not a board.</source>
        <translation>{name} enthält eine Fehlermeldung des anderen Werkzeugs, kein Board.</translation>
    </message>
    <message>
        <source>{name} is in no format this app can read.</source>
        <translation>{name} hat kein Format, das diese App lesen kann.</translation>
    </message>
    <message>
        <source>{name} is JSON, but not a board exported from Trello or from this app.</source>
        <translation>{name} ist JSON, aber kein Board aus Trello oder aus dieser App.</translation>
    </message>
    <message>
        <source>{name} is not a table of text.</source>
        <translation>{name} ist keine Texttabelle.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read. {place}</source>
        <translation>Die Zeichen in {name} sind nicht lesbar. {place}</translation>
    </message>
    <message>
        <source>{name} holds a number that is none. {place}</source>
        <translation>{name} enthält eine Zahl, die keine ist. {place}</translation>
    </message>
    <message>
        <source>{name} is too large to import.</source>
        <translation>{name} ist zu groß zum Importieren.</translation>
    </message>
    <message>
        <source>{name} is too large to import. {place}</source>
        <translation>{name} ist zu groß zum Importieren. {place}</translation>
    </message>
    <message>
        <source>{name} is nested too deeply to be a board.</source>
        <translation>{name} ist zu tief verschachtelt für ein Board.</translation>
    </message>
    <message>
        <source>{name} ends in the middle. Export it again. {place}</source>
        <translation>{name} bricht mittendrin ab. Bitte neu exportieren. {place}</translation>
    </message>
    <message>
        <source>{name} is not valid. {place}</source>
        <translation>{name} ist ungültig. {place}</translation>
    </message>
    <message>
        <source>{name} is not valid XML. {place}</source>
        <translation>{name} ist kein gültiges XML. {place}</translation>
    </message>
    <message>
        <source>{name} defines entities of its own, which no export does. It was not read, for they can do harm.</source>
        <translation>{name} definiert eigene Entitäten, was kein Export tut. Die Datei wurde nicht gelesen, denn sie können schaden.</translation>
    </message>
    <message>
        <source>{name} is XML, but not a project saved by MS Project.</source>
        <translation>{name} ist XML, aber kein von MS Project gespeichertes Projekt.</translation>
    </message>
    <message>
        <source>{name} is XML, but not a project of GanttProject.</source>
        <translation>{name} ist XML, aber kein Projekt von GanttProject.</translation>
    </message>
    <message>
        <source>Only {detail} can read {name}. Save it there as XML (Save as, type XML) and import that.</source>
        <translation>Nur {detail} kann {name} lesen. Dort als XML speichern (Speichern unter, Typ XML) und diese Datei importieren.</translation>
    </message>
    <message>
        <source>{field} needs a text.</source>
        <translation>{field}: Ein Text wird gebraucht.</translation>
    </message>
    <message>
        <source>{field} is too long.</source>
        <translation>{field}: Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a number.</source>
        <translation>{field}: „{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a date.</source>
        <translation>{field}: „{value}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not in ascending order.</source>
        <translation>{field}: „{value}“ steigt nicht an.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not known.</source>
        <translation>{field}: „{value}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{field} holds characters that are no text.</source>
        <translation>{field} enthält Zeichen, die kein Text sind.</translation>
    </message>
    <message>
        <source>{field} cannot be read.</source>
        <translation>{field} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{field}: {value} is out of range.</source>
        <translation>{field}: {value} liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is taken.</source>
        <translation>{field}: „{value}“ ist vergeben.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a week; a 1 or 0 for each day, from Monday on, and a 1 at least.</source>
        <translation>{field}: „{value}“ ist keine Woche; ab Montag je Tag eine 1 oder 0, mindestens eine 1.</translation>
    </message>
    <message>
        <source>A card cannot wait for itself.</source>
        <translation>Eine Karte kann nicht auf sich selbst warten.</translation>
    </message>
    <message>
        <source>{value} are linked already.</source>
        <translation>{value} sind schon verknüpft.</translation>
    </message>
    <message>
        <source>{value} stands in a done column. Move it out to make it work again.</source>
        <translation>{value} steht in einer Fertig-Spalte. Zum Wiederöffnen herausziehen.</translation>
    </message>
    <message>
        <source>{name} would hold {cards}; its limit is {maximum}.</source>
        <translation>{name} würde {cards} enthalten; das Limit ist {maximum}.</translation>
    </message>
    <message>
        <source>Swimlane {name} would hold {cards}; its limit is {maximum}.</source>
        <translation>Die Bahn {name} würde {cards} enthalten; ihr Limit ist {maximum}.</translation>
    </message>
    <message>
        <source>The cell {name} would hold {cards}; its limit is {maximum}.</source>
        <translation>Die Zelle {name} würde {cards} enthalten; ihr Limit ist {maximum}.</translation>
    </message>
    <message>
        <source>{name} would have {cards} in progress; the limit is {maximum}.</source>
        <translation>{name} hätte {cards} in Arbeit; das Limit ist {maximum}.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>A long task is running; wait until it is done, or cancel it.</source>
        <translation>Ein längerer Vorgang läuft; abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>This workspace is open in another window; here it is for reading only.</source>
        <translation>Dieser Arbeitsbereich ist in einem anderen Fenster geöffnet; hier ist er nur zum Lesen.</translation>
    </message>
    <message>
        <source>This workspace lies where it cannot be written; it is for reading only.</source>
        <translation>Dieser Arbeitsbereich liegt, wo nicht geschrieben werden kann; er ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>This workspace is damaged and open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist beschädigt und nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>A rule of this board forbids that; nothing was changed.</source>
        <translation>Eine Regel dieses Boards verbietet das; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something unforeseen happened; nothing was changed.</source>
        <translation>Etwas Unvorhergesehenes ist geschehen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{cards} still waits for {others}.</source>
        <translation>{cards} wartet noch auf {others}.</translation>
    </message>
    <message>
        <source>{cards} still wait for {others}.</source>
        <translation>{cards} warten noch auf {others}.</translation>
    </message>
    <message>
        <source>{name} now holds {count}; its limit is {maximum}.</source>
        <translation>{name} enthält jetzt {count}; das Limit ist {maximum}.</translation>
    </message>
    <message>
        <source>{name} now holds {count}; it should hold at least {minimum}.</source>
        <translation>{name} enthält jetzt {count}; es sollten mindestens {minimum} sein.</translation>
    </message>
    <message>
        <source>There is no {what} “{name}”.</source>
        <translation>Nicht gefunden: {what} „{name}“.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Gemeint vielleicht: {names}?</translation>
    </message>
    <message>
        <source>{name} is the last column; a board needs one.</source>
        <translation>{name} ist die letzte Spalte; ein Board braucht eine.</translation>
    </message>
    <message>
        <source>{name} is the last swimlane; a board needs one.</source>
        <translation>{name} ist die letzte Bahn; ein Board braucht eine.</translation>
    </message>
    <message>
        <source>{name} still has {boards}. Archive or move them first.</source>
        <translation>{name} hat noch {boards}. Bitte erst archivieren oder verschieben.</translation>
    </message>
    <message>
        <source>{name} is not empty ({count}).</source>
        <translation>{name} ist nicht leer ({count}).</translation>
    </message>
    <message>
        <source>“{action}” cannot be taken back: {fields} changed since.</source>
        <translation>„{action}“ lässt sich nicht zurücknehmen; seither geändert: {fields}.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason} {place}</source>
        <translation>{name} ist nicht verwendbar: {reason} {place}</translation>
    </message>
    <message>
        <source>Blocked cards do not start on this board: {cards} waits for {others}.</source>
        <translation>Auf diesem Board beginnen blockierte Karten nicht: {cards} wartet auf {others}.</translation>
    </message>
    <message>
        <source>Blocked cards do not start on this board: {cards} wait for {others}.</source>
        <translation>Auf diesem Board beginnen blockierte Karten nicht: {cards} warten auf {others}.</translation>
    </message>
    <message>
        <source>That would close a circle: {path}.</source>
        <translation>Das schlösse einen Kreis: {path}.</translation>
    </message>
    <message>
        <source>There is a {what} named “{name}” already.</source>
        <translation>Schon vorhanden: {what} „{name}“.</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be used.</source>
        <translation>{field}: „{value}“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} T</translation>
    </message>
</context>
<context>
    <name>EstimateEditor</name>
    <message>
        <source>Estimate in working days</source>
        <translation>Schätzung in Arbeitstagen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>3 or 3-5-9</source>
        <translation>3 oder 3-5-9</translation>
    </message>
    <message>
        <source>Write 3, 3-9 or 3-5-9: low, likely, high.</source>
        <translation>3, 3-9 oder 3-5-9 schreiben: niedrig, wahrscheinlich, hoch.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The whole board (*.json)</source>
        <translation>Das ganze Board (*.json)</translation>
    </message>
    <message>
        <source>A table of its cards (*.csv)</source>
        <translation>Eine Tabelle seiner Karten (*.csv)</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>{name} exportieren</translation>
    </message>
    <message>
        <source>{cards} written to {name}.</source>
        <translation>{cards} in {name} geschrieben.</translation>
    </message>
</context>
<context>
    <name>FieldGrid</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Why it went back</source>
        <translation>Warum die Karte zurückging</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>Rückschritt</translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Assign somebody (A)</source>
        <translation>Jemanden zuweisen (A)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Add a label (T)</source>
        <translation>Label hinzufügen (T)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Estimate in working days</source>
        <translation>Schätzung in Arbeitstagen</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>3 or 3-5-9 days</source>
        <translation>3 oder 3-5-9 Tage</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation>Serviceklasse</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Kein Grund</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Waits for {cards}</source>
        <translation>Wartet auf {cards}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>aus {source}</translation>
    </message>
    <message>
        <source>{column}, done {day}</source>
        <translation>{column}, fertig {day}</translation>
    </message>
    <message>
        <source>{age}, older than 85 %</source>
        <translation>{age}, älter als 85 %</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>{day}, {count} d overdue</source>
        <translation>{day}, {count} T überfällig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in 2 d</source>
        <translation>in 2 T</translation>
    </message>
    <message>
        <source>Write 3, 3-9 or 3-5-9: low, likely, high.</source>
        <translation>3, 3-9 oder 3-5-9 schreiben: niedrig, wahrscheinlich, hoch.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by label, person, kind, priority…</source>
        <translation>Filtern nach Label, Person, Art, Priorität …</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Saved views of this board</source>
        <translation>Gespeicherte Ansichten dieses Boards</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
    <message>
        <source>Only these cards: {term}</source>
        <translation>Nur diese Karten: {term}</translation>
    </message>
    <message>
        <source>Not these cards: {term}</source>
        <translation>Diese Karten nicht: {term}</translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation>{shown} von {cards}</translation>
    </message>
    <message>
        <source>Filter {part}</source>
        <translation>Filter {part}</translation>
    </message>
    <message>
        <source>Take this out of the filter</source>
        <translation>Aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation>Serviceklasse</translation>
    </message>
    <message>
        <source>Days in the column</source>
        <translation>Tage in der Spalte</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Laps</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>In the column since</source>
        <translation>In der Spalte seit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation>Blockiert, weil</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Ohne Person</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Startable</source>
        <translation>Startklar</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation>Eilig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>me</source>
        <translation>mich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Start day</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Blockade</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Rückschritt</translation>
    </message>
    <message>
        <source>There is no field “{word}”.</source>
        <translation>Es gibt kein Feld „{word}“.</translation>
    </message>
    <message>
        <source>“{word}” is not known here.</source>
        <translation>„{word}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{word}” needs a value.</source>
        <translation>„{word}“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>“{word}” is not a number.</source>
        <translation>„{word}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{word}” is not a date.</source>
        <translation>„{word}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{word}” cannot be compared; use a colon.</source>
        <translation>„{word}“ lässt sich nicht vergleichen; bitte einen Doppelpunkt verwenden.</translation>
    </message>
    <message>
        <source>A bracket is not closed.</source>
        <translation>Eine Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened.</source>
        <translation>Eine Klammer wird geschlossen, die nicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>Something is missing at the end.</source>
        <translation>Am Ende fehlt etwas.</translation>
    </message>
    <message>
        <source>Too many brackets inside each other.</source>
        <translation>Zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>Blocked: has a blocker, or waits for a card that must be finished first</source>
        <translation>Blockiert: hat eine Blockade oder wartet auf eine Karte, die vorher fertig sein muss</translation>
    </message>
    <message>
        <source>Startable: not begun and not blocked</source>
        <translation>Startklar: nicht begonnen und nicht blockiert</translation>
    </message>
    <message>
        <source>Waiting: waits for a card that must be finished first</source>
        <translation>Wartend: wartet auf eine Karte, die vorher fertig sein muss</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Hide done</source>
        <translation>Fertige ausblenden</translation>
    </message>
    <message>
        <source>Perhaps: {words}</source>
        <translation>Vielleicht: {words}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>not {text}</source>
        <translation>nicht {text}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>A card cannot wait for itself.</source>
        <translation>Eine Karte kann nicht auf sich selbst warten.</translation>
    </message>
    <message>
        <source>{then} waits for {first} already.</source>
        <translation>{then} wartet schon auf {first}.</translation>
    </message>
    <message>
        <source>That would close a circle: {path}.</source>
        <translation>Das würde einen Kreis schließen: {path}.</translation>
    </message>
    <message>
        <source>{then} waits for {first}</source>
        <translation>{then} wartet auf {first}</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>{cards} without an estimate</source>
        <translation>{cards} ohne Schätzung</translation>
    </message>
    <message>
        <source>Each counts as 1 day until somebody says better. Choose one to estimate it.</source>
        <translation>Jede zählt als 1 Tag, bis jemand es besser weiß. Eine auswählen, um sie zu schätzen.</translation>
    </message>
    <message>
        <source>{links} suspended</source>
        <translation>{links} ausgesetzt</translation>
    </message>
    <message>
        <source>Each would close a circle, so it holds nobody up. Choose one to settle it.</source>
        <translation>Jede würde einen Kreis schließen und hält deshalb niemanden auf. Eine auswählen, um sie zu klären.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>Auf dem Board zeigen</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Fokusmodus</translation>
    </message>
    <message>
        <source>Link: what waits for it…</source>
        <translation>Verknüpfen: was auf sie wartet …</translation>
    </message>
    <message>
        <source>Link: what it waits for…</source>
        <translation>Verknüpfen: worauf sie wartet …</translation>
    </message>
    <message>
        <source>Estimate…</source>
        <translation>Schätzung …</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Fälligkeit …</translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation>Personen zuweisen …</translation>
    </message>
    <message>
        <source>Block or unblock…</source>
        <translation>Blockieren oder freigeben …</translation>
    </message>
    <message>
        <source>Show all of the graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Along the links</source>
        <translation>Die Verknüpfungen entlang</translation>
    </message>
    <message>
        <source>To the card above or below</source>
        <translation>Zur Karte darüber oder darunter</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Choose a link of the card</source>
        <translation>Eine Verknüpfung der Karte wählen</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Link what waits for the card</source>
        <translation>Verknüpfen, was auf die Karte wartet</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Link what the card waits for</source>
        <translation>Verknüpfen, worauf die Karte wartet</translation>
    </message>
    <message>
        <source>Shift+L</source>
        <translation>Umschalt+L</translation>
    </message>
    <message>
        <source>Remove the chosen link</source>
        <translation>Gewählte Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Open the card or the chosen link</source>
        <translation>Karte oder gewählte Verknüpfung öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Due day, people, block, estimate</source>
        <translation>Fälligkeit, Personen, Blockade, Schätzung</translation>
    </message>
    <message>
        <source>D, A, B, T</source>
        <translation>D, A, B, T</translation>
    </message>
    <message>
        <source>Only what is around the card</source>
        <translation>Nur was um die Karte liegt</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Show the card on the board</source>
        <translation>Karte auf dem Board zeigen</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Karte finden</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Zoom; full size; all in sight</source>
        <translation>Zoom; volle Größe; alles zeigen</translation>
    </message>
    <message>
        <source>+, −; 0; Ctrl+0</source>
        <translation>+, −; 0; Strg+0</translation>
    </message>
    <message>
        <source>Type and lag…</source>
        <translation>Art und Abstand …</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären …</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Overview of the graph</source>
        <translation>Überblick über den Graphen</translation>
    </message>
    <message>
        <source>Overview: click or drag to go there</source>
        <translation>Überblick: klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>Cards of the graph</source>
        <translation>Karten des Graphen</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation>{number} T</translation>
    </message>
    <message>
        <source>suspended: it would close a circle</source>
        <translation>ausgesetzt: würde einen Kreis schließen</translation>
    </message>
    <message>
        <source>hand-over between tracks</source>
        <translation>Übergabe zwischen Spuren</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>assumed, there is no estimate</source>
        <translation>angenommen, es gibt keine Schätzung</translation>
    </message>
    <message>
        <source>slack {days}</source>
        <translation>Puffer {days}</translation>
    </message>
    <message>
        <source>critical: a delay delays the end</source>
        <translation>kritisch: Verzug verschiebt das Ende</translation>
    </message>
    <message>
        <source>suspended link</source>
        <translation>ausgesetzte Verknüpfung</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>days assumed, no estimate</source>
        <translation>Tage angenommen, keine Schätzung</translation>
    </message>
    <message>
        <source>Can start when finished: {names}</source>
        <translation>Kann beginnen, wenn fertig: {names}</translation>
    </message>
    <message>
        <source>waits for {names}</source>
        <translation>wartet auf {names}</translation>
    </message>
    <message>
        <source>follows {names}</source>
        <translation>folgt auf {names}</translation>
    </message>
    <message>
        <source>needed by {names}</source>
        <translation>wird gebraucht von {names}</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>Blockiert: {reason}</translation>
    </message>
    <message>
        <source>Not linked: {cards}</source>
        <translation>Nicht verknüpft: {cards}</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} gezeigt</translation>
    </message>
    <message>
        <source>Unlinked: {link}</source>
        <translation>Verknüpfung entfernt: {link}</translation>
    </message>
</context>
<context>
    <name>GraphChips</name>
    <message>
        <source>Critical path · {days}</source>
        <translation>Kritischer Pfad · {days}</translation>
    </message>
    <message>
        <source>Working days the open cards take at least. Any delay of a red card delays the end.</source>
        <translation>Arbeitstage, die die offenen Karten mindestens brauchen. Jede Verspätung einer roten Karte verschiebt das Ende.</translation>
    </message>
    <message>
        <source>Slack of {days} on {lane}</source>
        <translation>Puffer von {days} auf {lane}</translation>
    </message>
    <message>
        <source>Every linked card there can slip that long before the end does.</source>
        <translation>So lange kann sich jede verknüpfte Karte dort verspäten, bevor sich das Ende verschiebt.</translation>
    </message>
    <message>
        <source>{cards} without an estimate</source>
        <translation>{cards} ohne Schätzung</translation>
    </message>
    <message>
        <source>Each counts as 1 day. Click for the list, and to estimate them.</source>
        <translation>Jede zählt als 1 Tag. Klicken für die Liste und um sie zu schätzen.</translation>
    </message>
    <message>
        <source>{links} suspended</source>
        <translation>{links} ausgesetzt</translation>
    </message>
    <message>
        <source>A link that would close a circle holds nobody up. Click to settle it.</source>
        <translation>Eine Verknüpfung, die einen Kreis schließen würde, hält niemanden auf. Klicken, um sie zu klären.</translation>
    </message>
    <message>
        <source>Without an order there is no critical path. Remove one of the links.</source>
        <translation>Ohne Reihenfolge gibt es keinen kritischen Pfad. Eine der Verknüpfungen entfernen.</translation>
    </message>
    <message>
        <source>The links close a circle</source>
        <translation>Die Verknüpfungen schließen einen Kreis</translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation>{shown} von {cards}</translation>
    </message>
    <message>
        <source>Too many to draw. Shown are those around the focused card; click to choose another.</source>
        <translation>Zu viele zum Zeichnen. Gezeigt sind die rund um die gewählte Karte; klicken, um eine andere zu wählen.</translation>
    </message>
</context>
<context>
    <name>GraphCounts</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphHead</name>
    <message>
        <source>SVG drawing…</source>
        <translation>SVG-Zeichnung …</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG-Bild …</translation>
    </message>
    <message>
        <source>PDF page…</source>
        <translation>PDF-Seite …</translation>
    </message>
    <message>
        <source>Mermaid text…</source>
        <translation>Mermaid-Text …</translation>
    </message>
    <message>
        <source>DOT for Graphviz…</source>
        <translation>DOT für Graphviz …</translation>
    </message>
    <message>
        <source>GraphML…</source>
        <translation>GraphML …</translation>
    </message>
    <message>
        <source>Find a card  /</source>
        <translation>Karte finden  /</translation>
    </message>
    <message>
        <source>Find a card on the graph</source>
        <translation>Karte im Graphen finden</translation>
    </message>
    <message>
        <source>Number or words of the title; Enter goes to the next match (/)</source>
        <translation>Nummer oder Wörter des Titels; Enter geht zum nächsten Treffer (/)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Fokusmodus</translation>
    </message>
    <message>
        <source>Show only the focused card, what it waits for and what waits for it (O)</source>
        <translation>Nur die gewählte Karte zeigen, worauf sie wartet und was auf sie wartet (O)</translation>
    </message>
    <message>
        <source>Steps around the card</source>
        <translation>Schritte um die Karte</translation>
    </message>
    <message>
        <source>How many links away from the card</source>
        <translation>Wie viele Verknüpfungen von der Karte entfernt</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>A small map in the corner while not all is in sight</source>
        <translation>Eine kleine Karte in der Ecke, solange nicht alles zu sehen ist</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all of the graph (Ctrl+0)</source>
        <translation>Den ganzen Graphen zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save the graph as a picture or as text for other tools</source>
        <translation>Den Graphen als Bild oder als Text für andere Programme speichern</translation>
    </message>
    <message>
        <source>{card} and {steps} around it</source>
        <translation>{card} und {steps} darum herum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>GraphPage</name>
    <message>
        <source>Cards appear here as soon as the board has some; then link what waits for what.</source>
        <translation>Karten erscheinen hier, sobald das Board welche hat; dann verknüpfen, was worauf wartet.</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>Critical path · {days}</source>
        <translation>Kritischer Pfad · {days}</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show more of the history</source>
        <translation>Mehr vom Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>Undoes this one entry; later changes to the same fields refuse it</source>
        <translation>Nimmt nur diesen Eintrag zurück; spätere Änderungen an denselben Feldern verhindern das</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Taken back: {action}</source>
        <translation>Zurückgenommen: {action}</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Wiederholt: {action}</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Rückgängig gemacht: {action}</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>Wiederholt: {action}</translation>
    </message>
    <message>
        <source>Before: {values}</source>
        <translation>Vorher: {values}</translation>
    </message>
    <message>
        <source>Restore {values}</source>
        <translation>{values} wiederherstellen</translation>
    </message>
    <message>
        <source>Take back: {values}</source>
        <translation>Zurücknehmen: {values}</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import a board</source>
        <translation>Board importieren</translation>
    </message>
    <message>
        <source>Boards, projects and tables (*.json *.xml *.gan *.csv *.tsv *.txt)</source>
        <translation>Boards, Projekte und Tabellen (*.json *.xml *.gan *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Choose a client, or type the name of a new one</source>
        <translation>Kunden auswählen oder den Namen eines neuen eintippen</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>Name des Boards</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Board zeigen</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what will be made and what gets lost.</source>
        <translation>Nichts wird geändert, bevor zu sehen ist, was entsteht und was verloren geht.</translation>
    </message>
    <message>
        <source>{file}: {kind}</source>
        <translation>{file}: {kind}</translation>
    </message>
    <message>
        <source>Everything in it was here already; nothing was changed.</source>
        <translation>Alles darin war schon da; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Imported. One undo takes all of it back.</source>
        <translation>Importiert. Einmal „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>It was imported before: what is new is added, nothing is deleted.</source>
        <translation>Schon einmal importiert: Neues kommt hinzu, nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>One column must become the title of the cards.</source>
        <translation>Eine Spalte muss zum Titel der Karten werden.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Trello board</source>
        <translation>Trello-Board</translation>
    </message>
    <message>
        <source>MS Project (XML)</source>
        <translation>MS Project (XML)</translation>
    </message>
    <message>
        <source>GanttProject</source>
        <translation>GanttProject</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Board of this app</source>
        <translation>Board dieser App</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>of them archived</source>
        <translation>davon archiviert</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Checklist items</source>
        <translation>Checklistenpunkte</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Fälligkeiten</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Moves between columns</source>
        <translation>Wechsel zwischen Spalten</translation>
    </message>
    <message>
        <source>Subtasks</source>
        <translation>Unteraufgaben</translation>
    </message>
    <message>
        <source>Dependencies in place of summaries</source>
        <translation>Abhängigkeiten anstelle von Sammelvorgängen</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Labels on cards</source>
        <translation>Labels an Karten</translation>
    </message>
    <message>
        <source>Places on the board</source>
        <translation>Plätze auf dem Board</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Start dates</source>
        <translation>Beginndaten</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Basispläne</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Lags</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Einschränkungen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>belongs to a card that is not in the file</source>
        <translation>gehört zu einer Karte, die nicht in der Datei ist</translation>
    </message>
    <message>
        <source>its column is not in the file; put into the first open column</source>
        <translation>die Spalte fehlt in der Datei; in die erste offene Spalte gelegt</translation>
    </message>
    <message>
        <source>names somebody the file does not describe</source>
        <translation>nennt jemanden, den die Datei nicht beschreibt</translation>
    </message>
    <message>
        <source>names a label the file does not describe</source>
        <translation>nennt ein Label, das die Datei nicht beschreibt</translation>
    </message>
    <message>
        <source>leads to a card that is not in the file</source>
        <translation>führt zu einer Karte, die nicht in der Datei ist</translation>
    </message>
    <message>
        <source>a card that would wait for itself</source>
        <translation>eine Karte, die auf sich selbst warten würde</translation>
    </message>
    <message>
        <source>the same thing a second time</source>
        <translation>dasselbe ein zweites Mal</translation>
    </message>
    <message>
        <source>has no text: nothing to keep</source>
        <translation>ohne Text: nichts zu behalten</translation>
    </message>
    <message>
        <source>had no title and got a stand-in</source>
        <translation>hatte keinen Titel und bekam einen Ersatz</translation>
    </message>
    <message>
        <source>a row without a title makes no card</source>
        <translation>eine Zeile ohne Titel ergibt keine Karte</translation>
    </message>
    <message>
        <source>no date of the calendar</source>
        <translation>kein Datum des Kalenders</translation>
    </message>
    <message>
        <source>a text that is no date</source>
        <translation>ein Text, der kein Datum ist</translation>
    </message>
    <message>
        <source>an estimate that is no number</source>
        <translation>eine Schätzung, die keine Zahl ist</translation>
    </message>
    <message>
        <source>low, likely and high are out of order</source>
        <translation>niedrig, wahrscheinlich und hoch sind nicht der Größe nach geordnet</translation>
    </message>
    <message>
        <source>a word that is not known here; the default was taken</source>
        <translation>ein hier unbekanntes Wort; der Standardwert gilt</translation>
    </message>
    <message>
        <source>cells of a column that is not mapped</source>
        <translation>Zellen einer Spalte ohne Zuordnung</translation>
    </message>
    <message>
        <source>always was a link; kept as a link</source>
        <translation>war immer ein Link; als Link behalten</translation>
    </message>
    <message>
        <source>the export holds only its address; kept as a link</source>
        <translation>der Export enthält nur die Adresse; als Link behalten</translation>
    </message>
    <message>
        <source>longer than a field holds; cut</source>
        <translation>länger als ein Feld fasst; gekürzt</translation>
    </message>
    <message>
        <source>characters that are no text; replaced</source>
        <translation>Zeichen, die kein Text sind; ersetzt</translation>
    </message>
    <message>
        <source>not shaped as the format says</source>
        <translation>nicht so gebaut, wie das Format es verlangt</translation>
    </message>
    <message>
        <source>imported before and removed here since; left removed</source>
        <translation>früher importiert und hier seither entfernt; bleibt entfernt</translation>
    </message>
    <message>
        <source>summary tasks: no cards, but swimlanes or labels of the tasks in them</source>
        <translation>Sammelvorgänge: keine Karten, sondern Bahnen oder Labels der Vorgänge darin</translation>
    </message>
    <message>
        <source>belongs to a summary task, which is no card</source>
        <translation>gehört zu einem Sammelvorgang, der keine Karte ist</translation>
    </message>
    <message>
        <source>to or from a summary task; the first or last tasks in it have it now</source>
        <translation>von oder zu einem Sammelvorgang; jetzt bei den ersten oder letzten Vorgängen darin</translation>
    </message>
    <message>
        <source>there would be too many</source>
        <translation>es wären zu viele</translation>
    </message>
    <message>
        <source>Summary tasks that became swimlanes: {count}.</source>
        <translation>Sammelvorgänge, die Bahnen wurden: {count}.</translation>
    </message>
    <message>
        <source>Summary tasks that became labels: {count}.</source>
        <translation>Sammelvorgänge, die Labels wurden: {count}.</translation>
    </message>
    <message>
        <source>belongs to another project, which is not in the file</source>
        <translation>gehört zu einem anderen Projekt, das nicht in der Datei ist</translation>
    </message>
    <message>
        <source>material or costs, nobody cards are given to</source>
        <translation>Material oder Kosten, niemand, dem Karten zugewiesen werden</translation>
    </message>
    <message>
        <source>a milestone that takes time; became a task, so that its time counts</source>
        <translation>ein Meilenstein, der Zeit braucht; wurde eine Aufgabe, damit seine Zeit zählt</translation>
    </message>
    <message>
        <source>a milestone takes no time; its length was left out</source>
        <translation>ein Meilenstein braucht keine Zeit; seine Dauer wurde weggelassen</translation>
    </message>
    <message>
        <source>more than the field holds; the nearest value was taken</source>
        <translation>mehr, als das Feld fasst; der nächste mögliche Wert wurde genommen</translation>
    </message>
    <message>
        <source>the board has no place for it</source>
        <translation>auf dem Board ist kein Platz dafür</translation>
    </message>
    <message>
        <source>Moves before {before} are not in the file: the export keeps the last {actions} actions.</source>
        <translation>Wechsel vor {before} fehlen in der Datei: Der Export behält die letzten {actions} Aktionen.</translation>
    </message>
    <message>
        <source>The cards count {expected} comments, the file holds {found}.</source>
        <translation>Die Karten zählen {expected} Kommentare, die Datei enthält {found}.</translation>
    </message>
    <message>
        <source>Due times that became days: {count}.</source>
        <translation>Fällige Uhrzeiten, die zu Tagen wurden: {count}.</translation>
    </message>
    <message>
        <source>Cards finished in the source that stand in a column that is not a done column: {count}.</source>
        <translation>In der Quelle fertige Karten, die nicht in einer Fertig-Spalte stehen: {count}.</translation>
    </message>
    <message>
        <source>Custom values added below the descriptions: {count}.</source>
        <translation>Eigene Werte, die unter den Beschreibungen stehen: {count}.</translation>
    </message>
    <message>
        <source>In “{column}” day and month could be swapped; read as {order}.</source>
        <translation>In „{column}“ könnten Tag und Monat vertauscht sein; gelesen als {order}.</translation>
    </message>
    <message>
        <source>Nothing in the file says how its characters are coded; {encoding} was taken.</source>
        <translation>Nichts in der Datei sagt, wie ihre Zeichen kodiert sind; angenommen wurde {encoding}.</translation>
    </message>
    <message>
        <source>A dependency that closes a circle was kept, but suspended: {cards}.</source>
        <translation>Eine Abhängigkeit, die einen Kreis schließt, wurde behalten, aber ausgesetzt: {cards}.</translation>
    </message>
    <message>
        <source>Subtasks that became cards their parents wait for: {count}.</source>
        <translation>Unteraufgaben, die zu Karten wurden, auf die ihre Eltern warten: {count}.</translation>
    </message>
    <message>
        <source>Values changed here since the last import, which stay as they are here: {count}.</source>
        <translation>Seit dem letzten Import hier geänderte Werte, die bleiben: {count}.</translation>
    </message>
    <message>
        <source>The columns say how far tasks are: 0 percent, a part, or all of it.</source>
        <translation>Die Spalten sagen, wie weit Vorgänge sind: 0 Prozent, ein Teil oder alles.</translation>
    </message>
    <message>
        <source>Exact percents of tasks that are begun, now below the descriptions: {count}.</source>
        <translation>Genaue Prozente begonnener Vorgänge, jetzt unter den Beschreibungen: {count}.</translation>
    </message>
    <message>
        <source>Notes of summary tasks, now in the board&apos;s description: {count}.</source>
        <translation>Notizen von Sammelvorgängen, jetzt in der Beschreibung des Boards: {count}.</translation>
    </message>
    <message>
        <source>Start and finish stand as the file has them ({count} tasks), and in the baseline “Imported” to compare a schedule with.</source>
        <translation>Anfang und Ende stehen wie in der Datei ({count} Vorgänge) und noch einmal im Basisplan „Imported“, zum Vergleich mit einer Terminplanung.</translation>
    </message>
    <message>
        <source>Lags in percent of the predecessor that became working days: {count}.</source>
        <translation>Abstände in Prozent des Vorgängers, die Arbeitstage wurden: {count}.</translation>
    </message>
    <message>
        <source>Lags that run through nights and weekends and became working days: {count}.</source>
        <translation>Abstände über Nächte und Wochenenden hinweg, die Arbeitstage wurden: {count}.</translation>
    </message>
    <message>
        <source>Durations that run through nights and weekends and became working days: {count}.</source>
        <translation>Dauern über Nächte und Wochenenden hinweg, die Arbeitstage wurden: {count}.</translation>
    </message>
    <message>
        <source>Durations that the file marks as guesses: {count}.</source>
        <translation>Dauern, die in der Datei als geschätzt markiert sind: {count}.</translation>
    </message>
    <message>
        <source>People who have only a part of their time for a task, which the board does not know: {count}.</source>
        <translation>Personen, die nur einen Teil ihrer Zeit für einen Vorgang haben, was das Board nicht kennt: {count}.</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>– not imported –</source>
        <translation>– nicht importieren –</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Number or id</source>
        <translation>Nummer oder Kennung</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation>Serviceklasse</translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation>Blockiert, weil</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Einzug</translation>
    </message>
    <message>
        <source>Type of row</source>
        <translation>Zeilentyp</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Checklist item</source>
        <translation>Checklistenpunkt</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Punkt löschen</translation>
    </message>
    <message>
        <source>Done: Space. Move: Alt+Up, Alt+Down</source>
        <translation>Abhaken: Leertaste. Verschieben: Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>Delete {item}</source>
        <translation>{item} löschen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>On the graph</source>
        <translation>Im Graphen</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Auf der Zeitachse</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Gesundheitscheck</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation>Eilig</translation>
    </message>
    <message>
        <source>Fixed date</source>
        <translation>Fester Termin</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation>Unbestimmbar</translation>
    </message>
    <message>
        <source>Queue: not started</source>
        <translation>Warteschlange: nicht begonnen</translation>
    </message>
    <message>
        <source>Active: committed work</source>
        <translation>Aktiv: zugesagte Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Warnen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Product and data</source>
        <translation>Produkt und Daten</translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation>Datenlücke</translation>
    </message>
    <message>
        <source>Metric missed</source>
        <translation>Metrik verfehlt</translation>
    </message>
    <message>
        <source>Goal changed</source>
        <translation>Ziel geändert</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Stakeholder</translation>
    </message>
    <message>
        <source>FS</source>
        <translation>EA</translation>
    </message>
    <message>
        <source>SS</source>
        <translation>AA</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>EE</translation>
    </message>
    <message>
        <source>SF</source>
        <translation>AE</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>swimlane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>entry of the history</source>
        <translation>Verlaufseintrag</translation>
    </message>
    <message>
        <source>dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>freier Tag</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>class of service</source>
        <translation>Serviceklasse</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>blocker</source>
        <translation>Blockade</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>entry policy</source>
        <translation>Eintrittsregel</translation>
    </message>
    <message>
        <source>exit checklist</source>
        <translation>Ausgangs-Checkliste</translation>
    </message>
    <message>
        <source>working week</source>
        <translation>Arbeitswoche</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>rule for blocked cards</source>
        <translation>Regel für blockierte Karten</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Take back: {action}</source>
        <translation>Zurücknehmen: {action}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>vor {count} Min.</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>vor {count} Std.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>Swimlane {name}</source>
        <translation>Bahn {name}</translation>
    </message>
    <message>
        <source>New swimlane</source>
        <translation>Neue Bahn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>The two tracks of dual-track work: Model, and Product and data</source>
        <translation>Die zwei Spuren der Dual-Track-Arbeit: Modell sowie Produkt und Daten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>How many cards the swimlane holds in progress</source>
        <translation>Wie viele Karten die Bahn in Arbeit fasst</translation>
    </message>
    <message>
        <source>The swimlane needs a name.</source>
        <translation>Die Bahn braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend: {signs}</source>
        <translation>Legende: {signs}</translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>When the limit is passed</source>
        <translation>Wenn das Limit überschritten wird</translation>
    </message>
    <message>
        <source>Off: only shown. Warn: told. Block: refused, unless somebody gives a reason.</source>
        <translation>Aus: nur Anzeige. Warnen: mit Hinweis. Sperren: nur mit Begründung.</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>min.</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>The limit&apos;s least is above its most.</source>
        <translation>Das Minimum liegt über dem Maximum.</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>Lag in working days</source>
        <translation>Abstand in Arbeitstagen</translation>
    </message>
    <message>
        <source>Days that lie between; below zero they may overlap. 0.5 is half a day.</source>
        <translation>Tage, die dazwischen liegen; unter null dürfen sie sich überlappen. 0,5 ist ein halber Tag.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the dependency</source>
        <translation>Abhängigkeit entfernen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set type and lag (Enter)</source>
        <translation>Art und Abstand setzen (Enter)</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link {cards}</source>
        <translation>{cards} verknüpfen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link them (Enter)</source>
        <translation>Verknüpfen (Enter)</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>In a chain</source>
        <translation>Als Kette</translation>
    </message>
    <message>
        <source>All depend on one</source>
        <translation>Alle warten auf eine</translation>
    </message>
    <message>
        <source>One depends on all</source>
        <translation>Eine wartet auf alle</translation>
    </message>
    <message>
        <source>Pick the card this one waits for</source>
        <translation>Die Karte wählen, auf die diese wartet</translation>
    </message>
    <message>
        <source>Pick the card that waits for this one</source>
        <translation>Die Karte wählen, die auf diese wartet</translation>
    </message>
    <message>
        <source>Each waits for the one before it, in the order of the board</source>
        <translation>Jede wartet auf die vor ihr, in der Reihenfolge des Boards</translation>
    </message>
    <message>
        <source>Pick the card all of them wait for</source>
        <translation>Die Karte wählen, auf die alle warten</translation>
    </message>
    <message>
        <source>Pick the card that waits for all of them</source>
        <translation>Die Karte wählen, die auf alle wartet</translation>
    </message>
    <message>
        <source>Type of dependency</source>
        <translation>Art der Abhängigkeit</translation>
    </message>
    <message>
        <source>What has to happen before what</source>
        <translation>Was vor was geschehen muss</translation>
    </message>
    <message>
        <source>Lag in working days</source>
        <translation>Abstand in Arbeitstagen</translation>
    </message>
    <message>
        <source>Days that lie between; below zero they may overlap. 0.5 is half a day.</source>
        <translation>Tage, die dazwischen liegen; unter null dürfen sie sich überlappen. 0,5 ist ein halber Tag.</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>linked, to be settled</source>
        <translation>verknüpft, zu klären</translation>
    </message>
    <message>
        <source>linked: {link}</source>
        <translation>verknüpft: {link}</translation>
    </message>
    <message>
        <source>would close a circle</source>
        <translation>schlösse einen Kreis</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Edit the link</source>
        <translation>Link bearbeiten</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Link entfernen</translation>
    </message>
    <message>
        <source>Title of the link</source>
        <translation>Titel des Links</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Adresse des Links</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{address}
Not opened from here: only web and mail addresses are.</source>
        <translation>{address}
Wird hier nicht geöffnet: nur Web- und Mailadressen.</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Finish to start</source>
        <translation>Ende-Anfang</translation>
    </message>
    <message>
        <source>Start to start</source>
        <translation>Anfang-Anfang</translation>
    </message>
    <message>
        <source>Finish to finish</source>
        <translation>Ende-Ende</translation>
    </message>
    <message>
        <source>Start to finish</source>
        <translation>Anfang-Ende</translation>
    </message>
    <message>
        <source>finish to start</source>
        <translation>Ende zu Anfang</translation>
    </message>
    <message>
        <source>start to start</source>
        <translation>Anfang zu Anfang</translation>
    </message>
    <message>
        <source>finish to finish</source>
        <translation>Ende zu Ende</translation>
    </message>
    <message>
        <source>start to finish</source>
        <translation>Anfang zu Ende</translation>
    </message>
    <message>
        <source>{after} can start when {before} is finished.</source>
        <translation>{after} kann beginnen, wenn {before} fertig ist.</translation>
    </message>
    <message>
        <source>{after} can start {days} after {before} is finished.</source>
        <translation>{after} kann {days} nach dem Ende von {before} beginnen.</translation>
    </message>
    <message>
        <source>{after} can start {days} before {before} is finished.</source>
        <translation>{after} kann {days} vor dem Ende von {before} beginnen.</translation>
    </message>
    <message>
        <source>{after} can start when {before} has started.</source>
        <translation>{after} kann beginnen, wenn {before} begonnen hat.</translation>
    </message>
    <message>
        <source>{after} can start {days} after {before} has started.</source>
        <translation>{after} kann {days} nach dem Beginn von {before} beginnen.</translation>
    </message>
    <message>
        <source>{after} can start {days} before {before} starts.</source>
        <translation>{after} kann {days} vor dem Beginn von {before} beginnen.</translation>
    </message>
    <message>
        <source>{after} can finish when {before} is finished.</source>
        <translation>{after} kann enden, wenn {before} fertig ist.</translation>
    </message>
    <message>
        <source>{after} can finish {days} after {before} is finished.</source>
        <translation>{after} kann {days} nach dem Ende von {before} enden.</translation>
    </message>
    <message>
        <source>{after} can finish {days} before {before} is finished.</source>
        <translation>{after} kann {days} vor dem Ende von {before} enden.</translation>
    </message>
    <message>
        <source>{after} can finish when {before} has started.</source>
        <translation>{after} kann enden, wenn {before} begonnen hat.</translation>
    </message>
    <message>
        <source>{after} can finish {days} after {before} has started.</source>
        <translation>{after} kann {days} nach dem Beginn von {before} enden.</translation>
    </message>
    <message>
        <source>{after} can finish {days} before {before} starts.</source>
        <translation>{after} kann {days} vor dem Beginn von {before} enden.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>{cards} linked</source>
        <translation>{cards} verknüpft</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Add a link: address, with a title if you like</source>
        <translation>Link hinzufügen: Adresse, auf Wunsch mit Titel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Columns of the file and what they become</source>
        <translation>Spalten der Datei und was aus ihnen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird zu</translation>
    </message>
    <message>
        <source>dates are</source>
        <translation>Datum als</translation>
    </message>
    <message>
        <source>Column {header} becomes</source>
        <translation>Spalte {header} wird zu</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Nothing in the file proves this order: check it against the rows below</source>
        <translation>Nichts in der Datei belegt diese Reihenfolge: mit den Zeilen unten vergleichen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>New board…</source>
        <translation>Neues Board …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Archive client</source>
        <translation>Kunden archivieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation>Zu anderem Kunden verschieben …</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Archive board</source>
        <translation>Board archivieren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Calendar: {day}</source>
        <translation>Kalender: {day}</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc leaves it as it was</source>
        <translation>Eingabe übernimmt den Namen, Esc lässt ihn, wie er war</translation>
    </message>
</context>
<context>
    <name>NewBoardDialog</name>
    <message>
        <source>New board</source>
        <translation>Neues Board</translation>
    </message>
    <message>
        <source>Make the board</source>
        <translation>Board anlegen</translation>
    </message>
    <message>
        <source>Container inspection</source>
        <translation>Containerprüfung</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Für wen es ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Choose a client, or type the name of a new one</source>
        <translation>Kunden auswählen oder den Namen eines neuen eintippen</translation>
    </message>
    <message>
        <source>Cards are numbered</source>
        <translation>Kartennummern</translation>
    </message>
    <message>
        <source>The letters before a card&apos;s number, as in CI-12</source>
        <translation>Die Buchstaben vor der Kartennummer, wie in CI-12</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Forget this template</source>
        <translation>Diese Vorlage vergessen</translation>
    </message>
    <message>
        <source>Boards made from it stay; undo brings the template back</source>
        <translation>Daraus entstandene Boards bleiben; „Rückgängig“ holt die Vorlage zurück</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>The board needs a name.</source>
        <translation>Das Board braucht einen Namen.</translation>
    </message>
    <message>
        <source>The letters before a card&apos;s number start with a letter and hold letters and digits only.</source>
        <translation>Was vor der Kartennummer steht, beginnt mit einem Buchstaben und enthält nur Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>swimlane {name}</source>
        <translation>Bahn {name}</translation>
    </message>
    <message numerus="yes">
        <source>With its %Ln task(s) as cards</source>
        <translation>
            <numerusform>Mit ihrer %Ln Aufgabe als Karte</numerusform>
            <numerusform>Mit ihren %Ln Aufgaben als Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoCard</name>
    <message>
        <source>Select a card</source>
        <translation>Karte auswählen</translation>
    </message>
    <message>
        <source>Arrow keys choose one, Enter opens it here. N makes a new card.</source>
        <translation>Pfeiltasten wählen aus, Eingabe öffnet hier. N legt eine neue Karte an.</translation>
    </message>
</context>
<context>
    <name>NoLinks</name>
    <message>
        <source>Nothing waits for anything yet. Drag from the edge of a card to the card that waits for it, or press L.</source>
        <translation>Noch wartet nichts auf etwas. Vom Rand einer Karte zu der ziehen, die auf sie wartet, oder L drücken.</translation>
    </message>
    <message>
        <source>Link two cards</source>
        <translation>Zwei Karten verknüpfen</translation>
    </message>
    <message>
        <source>Choose what waits for the focused card (L)</source>
        <translation>Wählen, was auf die gewählte Karte wartet (L)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why is it right this time? The reason is kept in the history.</source>
        <translation>Warum ist es diesmal richtig? Der Grund bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Reason for doing it anyway</source>
        <translation>Grund, es trotzdem zu tun</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter go   ·   Esc close</source>
        <translation>↑ ↓ wählen   ·   Eingabe los   ·   Esc schließen</translation>
    </message>
    <message>
        <source>Search the cards of all boards</source>
        <translation>Karten aller Boards durchsuchen</translation>
    </message>
    <message>
        <source>Search or run: a card, a board, a command</source>
        <translation>Suchen oder ausführen: Karte, Board, Befehl</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”.</source>
        <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
        <source>Type words from a title, a description, a comment or a label.</source>
        <translation>Wörter aus Titel, Beschreibung, Kommentar oder Label eintippen.</translation>
    </message>
</context>
<context>
    <name>Pickers</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation>Neues Label „{name}“</translation>
    </message>
    <message>
        <source>Find or make a label</source>
        <translation>Label finden oder anlegen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>Neue Person „{name}“</translation>
    </message>
    <message>
        <source>Find or add a person</source>
        <translation>Person finden oder hinzufügen</translation>
    </message>
    <message>
        <source>Move to column</source>
        <translation>In Spalte verschieben</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Move to swimlane</source>
        <translation>In Bahn verschieben</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>PlanSettingsDialog</name>
    <message>
        <source>Plan settings</source>
        <translation>Planeinstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>First day of the plan</source>
        <translation>Erster Tag des Plans</translation>
    </message>
    <message>
        <source>No day: it starts today</source>
        <translation>Kein Tag: Er beginnt heute</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Arbeitswoche</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>Keine Feiertage</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Works another week than the board</source>
        <translation>Arbeitet in einer anderen Woche als das Board</translation>
    </message>
    <message>
        <source>Those of the board</source>
        <translation>Die des Boards</translation>
    </message>
    <message>
        <source>Public holidays of the person</source>
        <translation>Feiertage der Person</translation>
    </message>
    <message>
        <source>No days off yet. Add those on which nobody works, or one person does not.</source>
        <translation>Noch keine freien Tage. Hier kommen die hinzu, an denen niemand arbeitet oder eine Person nicht.</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Wer fehlt</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>First day off</source>
        <translation>Erster freier Tag</translation>
    </message>
    <message>
        <source>Last day off</source>
        <translation>Letzter freier Tag</translation>
    </message>
    <message>
        <source>Name, such as summer closure</source>
        <translation>Name, etwa Betriebsferien</translation>
    </message>
    <message>
        <source>What the days off are called</source>
        <translation>Wie die freien Tage heißen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add these days off</source>
        <translation>Diese freien Tage hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen days off</source>
        <translation>Die gewählten freien Tage entfernen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Cosy</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the app starts again</source>
        <translation>Gilt nach dem nächsten Start der App</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Stands beside what you do in the history and in comments</source>
        <translation>Steht im Verlauf und an Kommentaren</translation>
    </message>
    <message>
        <source>The history needs a name.</source>
        <translation>Der Verlauf braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Title #label @person due fri</source>
        <translation>Titel #Label @Person fällig fr</translation>
    </message>
    <message>
        <source>New card in {column}</source>
        <translation>Neue Karte in {column}</translation>
    </message>
    <message>
        <source>Enter adds the card, Esc closes, Tab completes. # label, @ person, ! priority, due, est, after CI-12 SS+2, before CI-14</source>
        <translation>Enter fügt die Karte hinzu, Esc schließt, Tab ergänzt. # Label, @ Person, ! Priorität, fällig, Aufwand, nach CI-12 AA+2, vor CI-14</translation>
    </message>
    <message>
        <source>Enter adds · Tab completes · Esc closes</source>
        <translation>Eingabe: anlegen · Tab: ergänzen · Esc</translation>
    </message>
    <message>
        <source>Tab: {names}</source>
        <translation>Tab: {names}</translation>
    </message>
    <message>
        <source>Label {text}</source>
        <translation>Label {text}</translation>
    </message>
    <message>
        <source>New label {text}</source>
        <translation>Neues Label {text}</translation>
    </message>
    <message>
        <source>For {text}</source>
        <translation>Für {text}</translation>
    </message>
    <message>
        <source>New person {text}</source>
        <translation>Neue Person {text}</translation>
    </message>
    <message>
        <source>Start {text}</source>
        <translation>Beginn {text}</translation>
    </message>
    <message>
        <source>Due {text}</source>
        <translation>Fällig {text}</translation>
    </message>
    <message>
        <source>{text} d</source>
        <translation>{text} T</translation>
    </message>
    <message>
        <source>After {text}</source>
        <translation>Nach {text}</translation>
    </message>
    <message>
        <source>Before {text}</source>
        <translation>Vor {text}</translation>
    </message>
    <message>
        <source>In {text}</source>
        <translation>In {text}</translation>
    </message>
    <message>
        <source>Swimlane {text}</source>
        <translation>Bahn {text}</translation>
    </message>
    <message>
        <source>☐ {text}</source>
        <translation>☐ {text}</translation>
    </message>
    <message>
        <source>No column “{text}”</source>
        <translation>Keine Spalte „{text}“</translation>
    </message>
    <message>
        <source>No swimlane “{text}”</source>
        <translation>Keine Bahn „{text}“</translation>
    </message>
    <message>
        <source>No priority “{text}”</source>
        <translation>Keine Priorität „{text}“</translation>
    </message>
    <message>
        <source>No date “{text}”</source>
        <translation>Kein Datum „{text}“</translation>
    </message>
    <message>
        <source>No estimate “{text}”</source>
        <translation>Keine Schätzung „{text}“</translation>
    </message>
    <message>
        <source>No card {text} on this board</source>
        <translation>Keine Karte {text} auf diesem Board</translation>
    </message>
    <message>
        <source>{text} cannot come before and after</source>
        <translation>{text} kann nicht davor und danach kommen</translation>
    </message>
    <message>
        <source>A title is missing</source>
        <translation>Ein Titel fehlt</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>will be made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Each of these dependencies would close a circle, so it does not hold until it is settled.</source>
        <translation>Jede dieser Abhängigkeiten schlösse einen Kreis; sie gilt erst, wenn sie geklärt ist.</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Show the card that waits</source>
        <translation>Die Karte zeigen, die wartet</translation>
    </message>
    <message>
        <source>Show the card of {link}</source>
        <translation>Die Karte von {link} zeigen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Does not arrive as it was</source>
        <translation>Kommt nicht so an, wie es war</translation>
    </message>
    <message>
        <source>Nothing gets lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>RowPopup</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Hide {title}</source>
        <translation>{title} einklappen</translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>{title} aufklappen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Move to…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label …</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Due…</source>
        <translation>Fällig …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>{cards} selected</source>
        <translation>{cards} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <translation>Alle Befehle (F10)</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>Neues Board</translation>
    </message>
    <message>
        <source>Make a board from a template ({key})</source>
        <translation>Board aus einer Vorlage anlegen ({key})</translation>
    </message>
    <message>
        <source>What was archived or deleted, with a way back</source>
        <translation>Was archiviert oder gelöscht wurde, mit Weg zurück</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Every board, card and command</source>
        <translation>Alle Boards, Karten und Befehle</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich offen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Lokal gespeichert</translation>
    </message>
    <message>
        <source>Every change is in the file at once:
{path}</source>
        <translation>Jede Änderung steht sofort in der Datei:
{path}</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Client {name}</source>
        <translation>Kunde {name}</translation>
    </message>
    <message>
        <source>Board {name}</source>
        <translation>Board {name}</translation>
    </message>
</context>
<context>
    <name>SidebarTree</name>
    <message>
        <source>Clients and boards</source>
        <translation>Kunden und Boards</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Offline ready</source>
        <translation>Offline bereit</translation>
    </message>
    <message>
        <source>The app never uses the network</source>
        <translation>Die App nutzt niemals das Netz</translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation>{count} blockiert</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Rückgängig: {action}</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Arrows, or a number or words</source>
        <translation>Pfeiltasten oder Nummer oder Wörter</translation>
    </message>
    <message>
        <source>Other direction</source>
        <translation>Andere Richtung</translation>
    </message>
    <message>
        <source>The other direction: who waits for whom</source>
        <translation>Die andere Richtung: wer auf wen wartet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Link nothing (Esc)</source>
        <translation>Nichts verknüpfen (Esc)</translation>
    </message>
    <message>
        <source>What waits for {card}?</source>
        <translation>Was wartet auf {card}?</translation>
    </message>
    <message>
        <source>What does {card} wait for?</source>
        <translation>Worauf wartet {card}?</translation>
    </message>
    <message>
        <source>No card goes by that.</source>
        <translation>So heißt keine Karte.</translation>
    </message>
    <message>
        <source>Enter links, Esc cancels.</source>
        <translation>Enter verknüpft, Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{card} waits for {other}: it cannot start before {day}.</source>
        <translation>{card} wartet auf {other}: kein Beginn vor {day} möglich.</translation>
    </message>
    <message>
        <source>Every card has the days of this plan already.</source>
        <translation>Alle Karten haben schon die Tage dieses Plans.</translation>
    </message>
    <message>
        <source>{days}, until {day}</source>
        <translation>{days}, bis {day}</translation>
    </message>
    <message>
        <source>Began {day}</source>
        <translation>Begonnen {day}</translation>
    </message>
    <message>
        <source>{days}, waits for {card}</source>
        <translation>{days}, wartet auf {card}</translation>
    </message>
    <message>
        <source>Would close a circle: {path}</source>
        <translation>Würde einen Kreis schließen: {path}</translation>
    </message>
    <message>
        <source>{first} → {then}, {type}</source>
        <translation>{first} → {then}, {type}</translation>
    </message>
    <message>
        <source>From row to row</source>
        <translation>Von Zeile zu Zeile</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Fold or open a heading</source>
        <translation>Überschrift ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Along the links</source>
        <translation>Die Verknüpfungen entlang</translation>
    </message>
    <message>
        <source>Start a day earlier or later</source>
        <translation>Einen Tag früher oder später beginnen</translation>
    </message>
    <message>
        <source>Ctrl+Left, Right</source>
        <translation>Strg+Links, Rechts</translation>
    </message>
    <message>
        <source>Estimate a day less or more</source>
        <translation>Einen Tag weniger oder mehr schätzen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left, Right</source>
        <translation>Strg+Umschalt+Links, Rechts</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Start day, due day, people, link, done</source>
        <translation>Beginn, Fälligkeit, Personen, Verknüpfung, fertig</translation>
    </message>
    <message>
        <source>S, D, A, L, X</source>
        <translation>S, D, A, L, X</translation>
    </message>
    <message>
        <source>Scroll to the bar</source>
        <translation>Zum Balken gehen</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Scroll to today</source>
        <translation>Zu heute gehen</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Group by the next</source>
        <translation>Nach dem Nächsten gruppieren</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Level, or as the links allow</source>
        <translation>Ausgeglichen, oder wie die Verknüpfungen erlauben</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Scroll the days</source>
        <translation>Durch die Tage gehen</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Umschalt+Links, Rechts</translation>
    </message>
    <message>
        <source>Alt+Left, Right</source>
        <translation>Alt+Links, Rechts</translation>
    </message>
    <message>
        <source>Labels narrower or wider</source>
        <translation>Beschriftung schmaler oder breiter</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Days gone</source>
        <translation>Vergangene Tage</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Length assumed</source>
        <translation>Dauer angenommen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Show the levelled plan</source>
        <translation>Den ausgeglichenen Plan zeigen</translation>
    </message>
    <message>
        <source>One card a person at a time, and no more at work than the limits allow</source>
        <translation>Je Person eine Karte zur selben Zeit, und nicht mehr in Arbeit, als die Limits erlauben</translation>
    </message>
    <message>
        <source>More at once than can be worked on. Choose a line to see its cards.</source>
        <translation>Mehr auf einmal, als sich bearbeiten lässt. Eine Zeile wählen, um ihre Karten zu sehen.</translation>
    </message>
    <message>
        <source>Too much at once</source>
        <translation>Zu viel auf einmal</translation>
    </message>
    <message>
        <source>Save as baseline</source>
        <translation>Als Basisplan speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plan of {day}</source>
        <translation>Plan vom {day}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keeps the days of every card as they are planned now, to compare with later.</source>
        <translation>Bewahrt die Tage jeder Karte, wie sie jetzt geplant sind, um später zu vergleichen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Start day…</source>
        <translation>Beginn …</translation>
    </message>
    <message>
        <source>Clear the start day</source>
        <translation>Beginn löschen</translation>
    </message>
    <message>
        <source>Due day…</source>
        <translation>Fälligkeit …</translation>
    </message>
    <message>
        <source>Estimate…</source>
        <translation>Schätzung …</translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation>Personen zuweisen …</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>Auf dem Board zeigen</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)…</source>
        <translation>Kalender (iCalendar) …</translation>
    </message>
    <message>
        <source>MS Project (XML)…</source>
        <translation>MS Project (XML) …</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG) …</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Page (PDF)…</source>
        <translation>Seite (PDF) …</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Save as baseline…</source>
        <translation>Als Basisplan speichern …</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Kein Basisplan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>By swimlane</source>
        <translation>Nach Bahn</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>By milestone</source>
        <translation>Nach Meilenstein</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Keine Spalte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Before no milestone</source>
        <translation>Vor keinem Meilenstein</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>Q{number}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Not a working day</source>
        <translation>Kein Arbeitstag</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>As in {name}</source>
        <translation>Wie in {name}</translation>
    </message>
    <message>
        <source>{days} later than {name}</source>
        <translation>{days} später als {name}</translation>
    </message>
    <message>
        <source>{days} earlier than {name}</source>
        <translation>{days} früher als {name}</translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation>{number} T</translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation>{shown} von {cards}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>{days} slack</source>
        <translation>{days} Puffer</translation>
    </message>
    <message>
        <source>started, {percent} % of its days gone</source>
        <translation>begonnen, {percent} % der Tage vergangen</translation>
    </message>
    <message>
        <source>no estimate, length assumed</source>
        <translation>keine Schätzung, Dauer angenommen</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>ends after it is due</source>
        <translation>endet nach der Fälligkeit</translation>
    </message>
    <message>
        <source>Not to start before {day}</source>
        <translation>Nicht vor {day} beginnen</translation>
    </message>
    <message>
        <source>Estimate: {days}</source>
        <translation>Schätzung: {days}</translation>
    </message>
    <message>
        <source>People: {names}</source>
        <translation>Personen: {names}</translation>
    </message>
    <message>
        <source>Waits for {names}</source>
        <translation>Wartet auf {names}</translation>
    </message>
    <message>
        <source>Needed by {names}</source>
        <translation>Wird gebraucht von {names}</translation>
    </message>
    <message>
        <source>Everything is finished</source>
        <translation>Alles ist fertig</translation>
    </message>
    <message>
        <source>Ends {day} · {days}</source>
        <translation>Endet {day} · {days}</translation>
    </message>
    <message>
        <source>{who}: {cards}, {days}</source>
        <translation>{who}: {cards}, {days}</translation>
    </message>
    <message>
        <source>No card has an estimate yet, so each is taken to need one day. Drag the right edge of a bar, or press Ctrl+Shift+Right, to say how long it takes.</source>
        <translation>Noch hat keine Karte eine Schätzung, daher zählt jede als ein Tag. Den rechten Rand eines Balkens ziehen oder Strg+Umschalt+Rechts drücken, um zu sagen, wie lange sie dauert.</translation>
    </message>
    <message>
        <source>No card matches</source>
        <translation>Keine Karte passt</translation>
    </message>
    <message>
        <source>The filter hides all cards of this board.</source>
        <translation>Der Filter verbirgt alle Karten dieses Boards.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>Cards appear here as soon as the board has some, each as long as its estimate.</source>
        <translation>Karten erscheinen hier, sobald das Board welche hat, jede so lang wie ihre Schätzung.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>These cards cannot be planned</source>
        <translation>Diese Karten lassen sich nicht planen</translation>
    </message>
    <message>
        <source>Their links close a circle. Take one of them out on the graph or in a card.</source>
        <translation>Sie sind im Kreis verknüpft. Eine der Verknüpfungen im Graphen oder in einer Karte entfernen.</translation>
    </message>
</context>
<context>
    <name>TimelineCounts</name>
    <message numerus="yes">
        <source>%Ln working day(s)</source>
        <translation>
            <numerusform>%Ln Arbeitstag</numerusform>
            <numerusform>%Ln Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overload(s)</source>
        <translation>
            <numerusform>%Ln Überlastung</numerusform>
            <numerusform>%Ln Überlastungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) without an estimate</source>
        <translation>
            <numerusform>%Ln Karte ohne Schätzung</numerusform>
            <numerusform>%Ln Karten ohne Schätzung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) at once</source>
        <translation>
            <numerusform>%Ln Karte auf einmal</numerusform>
            <numerusform>%Ln Karten auf einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineHead</name>
    <message>
        <source>Scroll to the end of the plan</source>
        <translation>Zum Ende des Plans gehen</translation>
    </message>
    <message>
        <source>Working days between the ends of both plans</source>
        <translation>Arbeitstage zwischen den Enden beider Pläne</translation>
    </message>
    <message>
        <source>Show who has too much at once</source>
        <translation>Zeigen, wer zu viel auf einmal hat</translation>
    </message>
    <message>
        <source>Select these cards. Each is taken to need one day.</source>
        <translation>Diese Karten auswählen. Für jede wird ein Tag angenommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop, and keep the plan that is shown</source>
        <translation>Aufhören und den gezeigten Plan behalten</translation>
    </message>
    <message>
        <source>What the cards are grouped by (G)</source>
        <translation>Wonach die Karten gruppiert sind (G)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Scroll to today (T)</source>
        <translation>Zu heute gehen (T)</translation>
    </message>
    <message>
        <source>Levelled</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>One card a person at a time, and no more cards at work than the limits allow (V)</source>
        <translation>Je Person eine Karte zur selben Zeit, und nicht mehr Karten in Arbeit, als die Limits erlauben (V)</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Save the plan as it is now, or compare with one saved before</source>
        <translation>Den Plan speichern, wie er jetzt ist, oder mit einem früher gespeicherten vergleichen</translation>
    </message>
    <message>
        <source>Apply schedule…</source>
        <translation>Termine übernehmen …</translation>
    </message>
    <message>
        <source>Give the cards the days of this plan; every change is listed first</source>
        <translation>Den Karten die Tage dieses Plans geben; vorher wird jede Änderung aufgelistet</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The plan as a calendar, a table, or a picture</source>
        <translation>Der Plan als Kalender, Tabelle oder Bild</translation>
    </message>
    <message>
        <source>Plan settings…</source>
        <translation>Planeinstellungen …</translation>
    </message>
    <message>
        <source>Zoom: + and −, or Ctrl with the wheel</source>
        <translation>Zoom: + und −, oder Strg mit dem Mausrad</translation>
    </message>
    <message>
        <source>Against {name}</source>
        <translation>Gegen {name}</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Levelling…</source>
        <translation>Ausgleichen …</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planen …</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Cards on the time axis</source>
        <translation>Karten auf der Zeitachse</translation>
    </message>
    <message>
        <source>{card} is finished: its days stay as they were.</source>
        <translation>{card} ist fertig: die Tage bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>{card} takes no time: it has no length to change.</source>
        <translation>{card} dauert keine Zeit: Es gibt keine Dauer zu ändern.</translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Enter keeps the title, Esc leaves it as it was</source>
        <translation>Eingabe übernimmt den Titel, Esc lässt ihn, wie er war</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
</context>
<context>
    <name>Violations</name>
    <message>
        <source>Links that would close a circle</source>
        <translation>Verknüpfungen, die einen Kreis schließen würden</translation>
    </message>
    <message>
        <source>Days before a predecessor’s</source>
        <translation>Tage vor denen eines Vorgängers</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Critical without an estimate</source>
        <translation>Kritisch ohne Schätzung</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Too much at once</source>
        <translation>Zu viel auf einmal</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären …</translation>
    </message>
    <message>
        <source>Start {day}</source>
        <translation>Beginn {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Fällig {day}</translation>
    </message>
    <message>
        <source>Estimate…</source>
        <translation>Schätzen …</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>{card} “{title}”</source>
        <translation>{card} „{title}“</translation>
    </message>
    <message>
        <source>{card} waiting for {other} would close a circle; the link holds nobody up.</source>
        <translation>Dass {card} auf {other} wartet, würde einen Kreis schließen; die Verknüpfung hält niemanden auf.</translation>
    </message>
    <message>
        <source>{card} starts {day}, but {other} lets it start {earliest} at the earliest.</source>
        <translation>{card} beginnt {day}, aber {other} lässt den Beginn frühestens {earliest} zu.</translation>
    </message>
    <message>
        <source>{card} is due {day}, but {other} lets it end {earliest} at the earliest.</source>
        <translation>{card} ist {day} fällig, aber {other} lässt das Ende frühestens {earliest} zu.</translation>
    </message>
    <message>
        <source>{card} was due {day}.</source>
        <translation>{card} war {day} fällig.</translation>
    </message>
    <message>
        <source>{card} is due {day}, but planned to end {finish}.</source>
        <translation>{card} ist {day} fällig, soll nach Plan aber {finish} enden.</translation>
    </message>
    <message>
        <source>{card} decides when all is done, and its length is only assumed.</source>
        <translation>{card} entscheidet, wann alles fertig ist, und ihre Dauer ist nur angenommen.</translation>
    </message>
    <message>
        <source>{card} is being worked on by nobody.</source>
        <translation>{card} ist in Arbeit, aber bei niemandem.</translation>
    </message>
    <message>
        <source>{card} is critical, and nobody has it.</source>
        <translation>{card} ist kritisch, und niemand hat sie.</translation>
    </message>
    <message>
        <source>{who} has {count} cards at once on {day}: {cards}.</source>
        <translation>{who} hat am {day} {count} Karten auf einmal: {cards}.</translation>
    </message>
    <message>
        <source>{who} has {count} cards at once, {day} – {end}: {cards}.</source>
        <translation>{who} hat {count} Karten auf einmal, {day} – {end}: {cards}.</translation>
    </message>
</context>
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>What is wrong with the plan</source>
        <translation>Was am Plan nicht stimmt</translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation>Planprüfung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Die Liste schließen (Esc)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing is wrong: days, links, people and estimates agree.</source>
        <translation>Alles stimmt: Tage, Verknüpfungen, Personen und Schätzungen passen zusammen.</translation>
    </message>
    <message>
        <source>Each line has a fix; one undo takes it back.</source>
        <translation>Jede Zeile hat eine Abhilfe; einmal Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Die Karte zeigen</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Time in columns</source>
        <translation>Zeit in Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n lap(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Plan an AI project</source>
        <translation>Ein KI-Projekt planen</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. No account, no network.</source>
        <translation>Alles bleibt in einer Datei auf diesem Rechner. Kein Konto, kein Netz.</translation>
    </message>
    <message>
        <source>New board from a template</source>
        <translation>Neues Board aus einer Vorlage</translation>
    </message>
    <message>
        <source>CRISP-DM with its 24 tasks, data pipeline, plain kanban, research, or one of your own.</source>
        <translation>CRISP-DM mit seinen 24 Aufgaben, Datenpipeline, einfaches Kanban, Forschung oder eine eigene.</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>Beispiel-Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Five clients with a board each, in the middle of their work. Yours to try things on.</source>
        <translation>Fünf Kunden mit je einem Board, mitten in der Arbeit. Zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Import from another tool</source>
        <translation>Aus einem anderen Werkzeug importieren</translation>
    </message>
    <message>
        <source>A Trello export or a table (CSV). You see what will be made and what gets lost before anything happens.</source>
        <translation>Ein Trello-Export oder eine Tabelle (CSV). Was entsteht und was verloren geht, ist vorher zu sehen.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Open a workspace file…</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} vergessen</translation>
    </message>
    <message>
        <source>Take it off this list; the file stays</source>
        <translation>Aus dieser Liste nehmen; die Datei bleibt</translation>
    </message>
</context>
<context>
    <name>WhyBar</name>
    <message>
        <source>Esc  Never mind</source>
        <translation>Esc  Egal</translation>
    </message>
    <message>
        <source>{what} went back to {column}. Why?</source>
        <translation>Zurück nach {column}: {what}. Warum?</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Taken back: {action}</source>
        <translation>Zurückgenommen: {action}</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Wiederholt: {action}</translation>
    </message>
    <message>
        <source>The language changes when the app starts again.</source>
        <translation>Die Sprache wechselt beim nächsten Start der App.</translation>
    </message>
    <message>
        <source>Do it anyway…</source>
        <translation>Trotzdem tun …</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>With its cards</source>
        <translation>Mit seinen Karten</translation>
    </message>
    <message>
        <source>Cards, texts, checklists and links; no history.</source>
        <translation>Karten, Texte, Checklisten und Links; kein Verlauf.</translation>
    </message>
    <message>
        <source>Without cards</source>
        <translation>Ohne Karten</translation>
    </message>
    <message>
        <source>Columns, swimlanes, limits, labels and people only.</source>
        <translation>Nur Spalten, Bahnen, Limits, Labels und Personen.</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Columns, swimlanes, limits, policies and labels are kept; cards are not.</source>
        <translation>Spalten, Bahnen, Limits, Regeln und Labels bleiben erhalten, Karten nicht.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>Zum Kunden</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Unnamed swimlane</source>
        <translation>Bahn ohne Namen</translation>
    </message>
    <message>
        <source>Limit of {column}, {lane}</source>
        <translation>Limit von {column}, {lane}</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>It holds {cards}. Where shall they go?</source>
        <translation>Sie enthält {cards}. Wohin damit?</translation>
    </message>
    <message>
        <source>Move them to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Delete and move</source>
        <translation>Löschen und verschieben</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Laying out…</source>
        <translation>Wird angeordnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show plain layers at once</source>
        <translation>Sofort einfache Ebenen zeigen</translation>
    </message>
    <message>
        <source>Cancel the layout</source>
        <translation>Das Anordnen abbrechen</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>My projects</source>
        <translation>Meine Projekte</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Making the sample workspace…</source>
        <translation>Beispiel-Arbeitsbereich entsteht …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>Eine Kopie wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>Gesichert und geprüft: {name}</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as {name}.</source>
        <translation>Wiederhergestellt. Der Stand davor bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>The file is sound</source>
        <translation>Die Datei ist in Ordnung</translation>
    </message>
    <message>
        <source>The file has problems</source>
        <translation>Die Datei hat Probleme</translation>
    </message>
    <message>
        <source>Its structure, every row and the whole history were read and agree.</source>
        <translation>Aufbau, jede Zeile und der ganze Verlauf wurden gelesen und stimmen überein.</translation>
    </message>
    <message>
        <source>Save a copy now, and restore the newest backup that is sound.</source>
        <translation>Jetzt eine Kopie speichern und die neueste Sicherung wiederherstellen, die in Ordnung ist.</translation>
    </message>
    <message>
        <source>Open it read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Look around; nothing can be changed here.</source>
        <translation>Umsehen; hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Go on here. The other window can only read from then on.</source>
        <translation>Hier weitermachen. Das andere Fenster kann danach nur noch lesen.</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Anderswo geöffnet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Workspaces (*{suffix});;All files (*)</source>
        <translation>Arbeitsbereiche (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>A sync folder made a second copy of this file: {name}. Changes may be in either of them.</source>
        <translation>Ein Synchronisationsordner hat eine zweite Kopie dieser Datei angelegt: {name}. Änderungen können in beiden stehen.</translation>
    </message>
    <message>
        <source>Open the copy read-only</source>
        <translation>Kopie schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>The app was not closed cleanly last time. The file was checked and is sound.</source>
        <translation>Die App wurde letztes Mal nicht sauber beendet. Die Datei wurde geprüft und ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>_Backups</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei …</translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Filter cards</source>
        <translation>Karten filtern</translation>
    </message>
    <message>
        <source>Words, or: kind:experiment  owner:me  label:data  -label:ops  is:blocked  age&gt;7  due:this-week</source>
        <translation>Wörter oder: art:experiment  wer:ich  label:daten  -label:ops  ist:blockiert  alter&gt;7</translation>
    </message>
    <message>
        <source>Filter (F)</source>
        <translation>Filter (F)</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>_Grip</name>
    <message>
        <source>Drag to reorder (Alt+Up, Alt+Down)</source>
        <translation>Zum Umordnen ziehen (Alt+Auf, Alt+Ab)</translation>
    </message>
</context>
<context>
    <name>_OneLimit</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
</context>
<context>
    <name>_OneText</name>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>_VisitRow</name>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>↩ {column}: {reason}</source>
        <translation>↩ {column}: {reason}</translation>
    </message>
    <message>
        <source>{words} (past the limit: {reason})</source>
        <translation>{words} (über dem Limit: {reason})</translation>
    </message>
    <message>
        <source>{stay}, now</source>
        <translation>{stay}, jetzt</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>seit {start}</translation>
    </message>
</context>
</TS>
