<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A planning board for AI and data projects that works offline and keeps everything in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. With Qt for Python (LGPL), Inter (OFL), Lucide icons (ISC) and sqlite-utils (Apache).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log and backups: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>Add client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename client to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colour of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename board to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number cards as {prefix}-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete board {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate board as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename column to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the limit of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the policy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename swimlane to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the track of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the limit of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {card} to {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {count} cards to {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {fields} of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {fields} of {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why {card} went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why {count} cards went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {card} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {count} cards {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take label {name} off {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take label {name} off {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign {card} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign {count} cards to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off {count} cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add label {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename label to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colour of label {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete label {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name} to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checklist to {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename checklist of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete checklist of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checklist item to {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change checklist item of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move checklist item of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete checklist item of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit comment on {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete comment on {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add link to {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit link of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete link of {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach {name} to {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename view to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {successor} wait for {predecessor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink {predecessor} and {successor}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or run anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all boards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board beside the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add swimlane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block or unblock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About AIPM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select or deselect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the cell, then all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection, close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder in the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {action}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away, not gone. What is restored returns to its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is archived. Delete on the board puts cards here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the archive with everything in them. Only undo or the history brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} (not opened from here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files (or drop them on the panel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is over 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not attached: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save attachment as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace as it is now is backed up first, so this can be taken back the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.aipm);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockPrompt</name>
    <message>
        <source>What blocks it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it waits for, so that somebody can help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>N: new card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to swimlane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block or unblock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of this cell…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card here (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked by {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lap {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and policies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track and limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add swimlane above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add swimlane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete swimlane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{card} added to {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cards} archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before leaving {column}: {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cards} moved to {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{card} moved to {column}, position {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked by {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than 85 % in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than 85 % of the cards in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit: {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To enter: {policy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before leaving:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card to the first column (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of this board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No columns yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board needs a column for its cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides all cards of this board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press N and type what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardSettings</name>
    <message>
        <source>Board settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People do the work; the limit counts their cards in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are for finding and filtering cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of {name}: {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many cards in progress {name} may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards in active columns that are not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone, such as Europe/Berlin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardFooter</name>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the card below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the card off the board (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the card back on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the archived card; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>More: copy, duplicate, archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the card to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind of the card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistBlock</name>
    <message>
        <source>Name of the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklists</name>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{name} – Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes by that name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trello: in the board&apos;s menu choose Print, export and share, then Export as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other tool: export a table as CSV; its columns get their meaning in the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board of this app: the .json that Export board writes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnSettings</name>
    <message>
        <source>Column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be true before a card comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each thing to check before a card goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards in active columns count as work in progress; done ones are finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many cards the column holds, over all swimlanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at the column&apos;s head and while a card is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown when a card leaves the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnStrip</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Edit the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} older</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln board(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last action was taken back and nothing else was changed; your work is in the file. The report below names places in the program, no words of your cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is at {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dependencies</name>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card: number or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card this one waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card that waits for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DependencyRow</name>
    <message>
        <source>Show card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the dependency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended: it would close a cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the dependency on {card}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, due {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the description (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description in markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown: **bold**, - list, [link](https://…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc reverts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No description</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuePicker</name>
    <message>
        <source>fri, in 3 days, 27 Nov …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood as a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} is not there any more. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has been moved or deleted while it was open. Save a copy, then open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already. Nothing was overwritten; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an AIPM workspace. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made by a newer version of this app. Update AIPM Desktop to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made by an older version and must be updated first. Open it for writing once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not have the tables of a workspace. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged. Restore a backup, or copy what is left with `aipm repair`. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open elsewhere ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was left open on another computer ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was taken over by another window. This one can only read now; open the file again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is busy: another program is writing to it. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and do it again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to read or write {name}. Nothing was changed; try again, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: the file or its folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be opened: the system denies access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was replaced by another program while it was open. Save a copy, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web page, not an export. Download the export itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds an error message of the other tool, not a board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in no format this app can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is JSON, but not a board exported from Trello or from this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a table of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a number that is none. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to import. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is nested too deeply to be a board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ends in the middle. Export it again. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not valid. {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} needs a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not in ascending order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} holds characters that are no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value} is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card cannot wait for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would hold {cards}; its limit is {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane {name} would hold {cards}; its limit is {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell {name} would hold {cards}; its limit is {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would have {cards} in progress; the limit is {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long task is running; wait until it is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open in another window; here it is for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace lies where it cannot be written; it is for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is damaged and open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of this board forbids that; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen happened; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} now holds {count}; its limit is {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} now holds {count}; it should hold at least {minimum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the last column; a board needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the last swimlane; a board needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} still has {boards}. Archive or move them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not empty ({count}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” cannot be taken back: {fields} changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason} {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would close a circle: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a {what} named “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>{days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstimateEditor</name>
    <message>
        <source>Estimate in working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 or 3-5-9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 3, 3-9 or 3-5-9: low, likely, high.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The whole board (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of its cards (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cards} written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldGrid</name>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign somebody (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate in working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 or 3-5-9 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {count} d overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 2 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 3, 3-9 or 3-5-9: low, likely, high.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by label, person, kind, priority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views of this board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these cards: {term}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {cards}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this out of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the column since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” cannot be compared; use a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many brackets inside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of the history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes this one entry; later changes to the same fields refuse it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {values}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import a board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boards and tables (*.json *.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client, or type the name of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what will be made and what gets lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it was here already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported. One undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was imported before: what is new is added, nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One column must become the title of the cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Trello board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board of this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of them archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves between columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels on cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to a card that is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its column is not in the file; put into the first open column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names somebody the file does not describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a label the file does not describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads to a card that is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a card that would wait for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same thing a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no text: nothing to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had no title and got a stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row without a title makes no card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date of the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text that is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an estimate that is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low, likely and high are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word that is not known here; the default was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells of a column that is not mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always was a link; kept as a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export holds only its address; kept as a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than a field holds; cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters that are no text; replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shaped as the format says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported before and removed here since; left removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves before {before} are not in the file: the export keeps the last {actions} actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards count {expected} comments, the file holds {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due times that became days: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards finished in the source that stand in a column that is not a done column: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom values added below the descriptions: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{column}” day and month could be swapped; read as {order}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the file says how its characters are coded; {encoding} was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dependency that closes a circle was kept, but suspended: {cards}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtasks that became cards their parents wait for: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values changed here since the last import, which stay as they are here: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not imported –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Checklist item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: Space. Move: Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {item}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue: not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active: committed work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneSettings</name>
    <message>
        <source>Swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two tracks of dual-track work: Model, and Product and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many cards the swimlane holds in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The swimlane needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the limit is passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: only shown. Warn: told. Block: refused, unless somebody gives a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit&apos;s least is above its most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}
Not opened from here: only web and mail addresses are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link: address, with a title if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file and what they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {header} becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the file proves this order: check it against the rows below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>New board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Calendar: {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewBoardDialog</name>
    <message>
        <source>New board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client, or type the name of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters before a card&apos;s number, as in CI-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters before a card&apos;s number start with a letter and hold letters and digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swimlane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>With its %Ln task(s) as cards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoCard</name>
    <message>
        <source>Select a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys choose one, Enter opens it here. N makes a new card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it right this time? The reason is kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for doing it anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter go   ·   Esc close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the cards of all boards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run: a card, a board, a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words from a title, a description, a comment or a label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pickers</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or make a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when the app starts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside what you do in the history and in comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Title #label @person due fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card in {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the card, Esc closes, Tab completes. # label, @ person, ! priority, due, est, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds · Tab completes · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimlane {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☐ {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No swimlane “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No priority “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not arrive as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing gets lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Hide {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cards} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a board from a template ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was archived or deleted, with a way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every board, card and command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is in the file at once:
{path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarTree</name>
    <message>
        <source>Clients and boards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Offline ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app never uses the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the title, Esc leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Time in columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lap(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an AI project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. No account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRISP-DM with its 24 tasks, data pipeline, plain kanban, research, or one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five clients with a board each, in the middle of their work. Yours to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from another tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Trello export or a table (CSV). You see what will be made and what gets lost before anything happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off this list; the file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyBar</name>
    <message>
        <source>Esc  Never mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} went back to {column}. Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Taken back: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the app starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it anyway…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards, texts, checklists and links; no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, swimlanes, limits, labels and people only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, swimlanes, limits, policies and labels are kept; cards are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed swimlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of {column}, {lane}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {cards}. Where shall they go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move them to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its structure, every row and the whole history were read and agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy now, and restore the newest backup that is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around; nothing can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on here. The other window can only read from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*{suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync folder made a second copy of this file: {name}. Changes may be in either of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the copy read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app was not closed cleanly last time. The file was checked and is sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Backups</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Filter cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or: kind:experiment  owner:me  label:data  -label:ops  is:blocked  age&gt;7  due:this-week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Grip</name>
    <message>
        <source>Drag to reorder (Alt+Up, Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OneLimit</name>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OneText</name>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_VisitRow</name>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ {column}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (past the limit: {reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stay}, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
