"""Words that tables use in their headers and cells, folded (small letters, no accents); the better word comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aipm_desktop.domain.folding import fold


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


HEADERS: dict[str, tuple[str, ...]] = {
    field: _words(text)
    for field, text in {
        "title": "title, card title, task name, summary, subject, name, card name, task, card, content, item, issue, to do, "
        "todo, titel, vorgangsname, aufgabe, betreff, karte, zusammenfassung, titre, nom, tache, intitule, resume, titulo, "
        "resumen, tarea, nombre, asunto, titolo, nome, attivita",
        "column": "column, column name, board column, section column, section, list, list name, stage, status, state, bucket, "
        "status category, spalte, liste, zustand, phase, colonne, statut, etat, etape, estado, columna, lista, stato, colonna",
        "swimlane": "swimlane, lane, track, swimlane name, schwimmbahn, bahn, couloir, carril, corsia",
        "kind": "kind, card kind, card type, issue type, task type, type, art, typ, vorgangstyp, tipo, tipo de incidencia",
        "description": "description, desc, details, notes, note, body, content, text, beschreibung, notizen, notiz, bemerkung, "
        "remarques, descripcion, notas, descrizione",
        "labels": "labels, label, tags, tag, categories, category, component s, components, component, kategorien, kategorie, "
        "etiketten, etikett, schlagworte, etiquettes, etiquette, etiquetas, etiqueta, etichette",
        "people": "people, assignee name, assignees, assignee, assigned to, members, member, owner, owners, responsible, "
        "resource names, person, persons, who, zugewiesen an, zugewiesen, verantwortlich, zustandig, bearbeiter, ressourcen, "
        "ressourcennamen, assigne a, assigne, responsable, asignado a, asignado, persona asignada, assegnatario",
        "due": "due, due date, due on, due at, deadline, target date, end date, end, finish, fallig, fallig am, "
        "falligkeitsdatum, falligkeit, termin, ende, enddatum, faellig, echeance, date d echeance, date limite, "
        "date de fin, fin, vencimiento, fecha de vencimiento, fecha limite, scadenza",
        "start": "start, start date, start on, begin, begin date, begins, starts, anfang, beginn, startdatum, debut, "
        "date de debut, inicio, fecha de inicio, inizio",
        "priority": "priority, prio, prioritat, prioritaet, priorite, prioridad, priorita, importance",
        "estimate": "estimate, estimate days, estimated days, estimate in days, estimation, effort, duration, days, "
        "time estimated, aufwand, schatzung, dauer, duree, charge, estimacion, duracion, stima, durata",
        "predecessors": "predecessors, predecessor, depends on, dependencies, dependency, blocked by dependencies, blocked by, "
        "inward issue link blocks, vorganger, abhangig von, abhangigkeiten, depend de, predecesseurs, dependances, "
        "depende de, predecesoras, dipende da",
        "id": "id, key, issue key, task id, card id, taskid, number, card number, no, nr, nummer, schlussel, vorgangsnummer, "
        "numero, cle, clave, clave de incidencia, uid, unique id, external id, issue id",
        "parent": "parent, parent task, parent key, parent id, parentid, parent issue, parent card, ubergeordnet, "
        "ubergeordnete aufgabe, tache parente, tarea principal",
        "checklist": "checklist, checklist items, check list, checkliste, liste de controle, lista de control",
        "done": "done, done at, completed at, completed on, completed, completed time, completion date, date completed, "
        "finished, finished at, finish date, is done, is completed, complete, resolved, closed at, closed, erledigt, "
        "erledigt am, fertig, abgeschlossen, abgeschlossen am, termine, terminee, fait, hecho, completado, completato, fatto",
        "created": "created, created at, created on, creation date, date created, created time, created date, erstellt, "
        "erstellt am, angelegt, cree, cree le, date de creation, creada, creado, fecha de creacion",
        "archived": "archived, is archived, archiviert, archive, archivado",
        "class_of_service": "class of service, service class, serviceklasse, classe de service",
        "blocked": "blocked, blocked reason, blocker, impediment, blockiert, hindernis, bloque",
        "comments": "comments, comment, kommentare, kommentar, commentaires, commentaire, comentarios, comentario",
        "links": "links, link, urls, url",
        "indent": "indent",
        "row_type": "type",
        "author": "author",
    }.items()
}

YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "x",
        "1",
        "2",
        "done",
        "closed",
        "complete",
        "completed",
        "finished",
        "resolved",
        "ja",
        "j",
        "wahr",
        "erledigt",
        "fertig",
        "geschlossen",
        "abgeschlossen",
        "oui",
        "o",
        "vrai",
        "fait",
        "termine",
        "ferme",
        "si",
        "verdadero",
        "hecho",
        "cerrado",
        "100",
        "100%",
        "✓",
        "✔",
        "☑",
    ]
)
NO = frozenset(
    [
        "no",
        "n",
        "false",
        "0",
        "open",
        "opened",
        "reopened",
        "incomplete",
        "unfinished",
        "nein",
        "falsch",
        "offen",
        "non",
        "faux",
        "ouvert",
        "falso",
        "abierto",
        "-",
        "☐",
        "0%",
    ]
)
YES_OR_NO = YES | NO

PRIORITIES = {
    word: level
    for level, text in {
        "urgent": "urgent, highest, critical, blocker, very high, immediate, emergency, asap, p0, p1, 1, dringend, kritisch, "
        "sehr hoch, sofort, urgente, critique, critico, tres haute, muy alta",
        "high": "high, important, major, p2, 2, hoch, wichtig, haute, elevee, alta, alto, importante",
        "normal": "normal, medium, standard, moderate, none, default, p3, 3, mittel, keine, moyenne, normale, media, medio",
        "low": "low, lowest, minor, trivial, very low, p4, p5, 4, 5, niedrig, gering, sehr niedrig, basse, faible, baja, bajo, "
        "bassa",
    }.items()
    for word in _words(text)
}
PRIORITIES_OF = {
    "todoist": {"1": "urgent", "2": "high", "3": "normal", "4": "normal"},
    "kanboard": {"0": "normal", "1": "low", "2": "normal", "3": "high"},
    "ticktick": {"0": "normal", "1": "low", "3": "normal", "5": "high"},
}
"""Numbers that mean something else in one tool: Todoist's 4 and Kanboard's 0 are what a task has without a priority."""

KINDS = dict.fromkeys(
    _words(
        "sub-task, subtask, sub task, teilaufgabe, unteraufgabe, tache, sous-tache, tarea, subtarea, text, checklist"
    ),
    "task",
)
"""Words for kinds of tasks in other tools, beside those of domain/kinds.py."""

CLASSES = {
    word: key
    for key, text in {
        "expedite": "expedite, express, expedited, eilig",
        "fixed_date": "fixed date, fixed, fixed delivery date, date, fester termin, termin",
        "standard": "standard, normal",
        "intangible": "intangible, nicht greifbar, unsichtbar",
    }.items()
    for word in _words(text)
}
_KNOWN = frozenset(word for words in HEADERS.values() for word in words)


def normal(header: str) -> str:
    """The header for comparing: folded, with signs as single spaces."""
    return " ".join(re.sub(r"[^\w]+|_", " ", fold(header)).split())


def known_headers(cells: Sequence[str]) -> int:
    """How many of the cells are headers this program knows."""
    return sum(normal(cell) in _KNOWN for cell in cells if len(cell) <= 80)
