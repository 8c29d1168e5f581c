<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>JsonTreeText</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n documents in one transaction…</source>
        <translation>
            <numerusform>Saving %n document in one transaction…</numerusform>
            <numerusform>Saving %n documents in one transaction…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n documents</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ActivityText</name>
    <message numerus="yes">
        <source>Load %n document(s)</source>
        <translation>
            <numerusform>Load %n document</numerusform>
            <numerusform>Load %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n document(s)</source>
        <translation>
            <numerusform>Save %n document</numerusform>
            <numerusform>Save %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask what became of %n document(s)</source>
        <translation>
            <numerusform>Ask what became of %n document</numerusform>
            <numerusform>Ask what became of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read back %n document(s)</source>
        <translation>
            <numerusform>Read back %n document</numerusform>
            <numerusform>Read back %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n document(s)</source>
        <translation>
            <numerusform>Look at %n document</numerusform>
            <numerusform>Look at %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single loads of documents, %1</source>
        <translation>
            <numerusform>%n single load of a document, %1</numerusform>
            <numerusform>%n single loads of documents, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single loads of %1, %2</source>
        <translation>
            <numerusform>%n single load of %1, %2</numerusform>
            <numerusform>%n single loads of %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(Select N+1). Loading them together, or an include, saves %n request(s).</source>
        <translation>
            <numerusform>(Select N+1). Loading them together, or an include, saves %n request.</numerusform>
            <numerusform>(Select N+1). Loading them together, or an include, saves %n requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::BottomPanel</name>
    <message numerus="yes">
        <source>Saving %n document(s)…</source>
        <translation>
            <numerusform>Saving %n document…</numerusform>
            <numerusform>Saving %n documents…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to save.</source>
        <translation>
            <numerusform>%n document to save.</numerusform>
            <numerusform>%n documents to save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ChangeText</name>
    <message numerus="yes">
        <source>{ %n field(s) }</source>
        <translation>
            <numerusform>{ %n field }</numerusform>
            <numerusform>{ %n fields }</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[ %n element(s) ]</source>
        <translation>
            <numerusform>[ %n element ]</numerusform>
            <numerusform>[ %n elements ]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New document, %n field(s)</source>
        <translation>
            <numerusform>New document, %n field</numerusform>
            <numerusform>New document, %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ChangeTreeModel</name>
    <message numerus="yes">
        <source>%n equal items</source>
        <translation>
            <numerusform>%n equal item</numerusform>
            <numerusform>%n equal items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal fields</source>
        <translation>
            <numerusform>%n equal field</numerusform>
            <numerusform>%n equal fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ClosingRequest</name>
    <message numerus="yes">
        <source>%n change(s) in %1 were not saved. Closing loses them.</source>
        <translation>
            <numerusform>%n change in %1 was not saved. Closing loses it.</numerusform>
            <numerusform>%n changes in %1 were not saved. Closing loses them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close and lose %n change(s)</source>
        <translation>
            <numerusform>Close and lose %n change</numerusform>
            <numerusform>Close and lose %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::DatabaseBox</name>
    <message numerus="yes">
        <source>%1, %n document(s)</source>
        <translation>
            <numerusform>%1, %n document</numerusform>
            <numerusform>%1, %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::DiffView</name>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::EditorFolds</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::FindPanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) changed since the search and stayed.</source>
        <translation>
            <numerusform>%n hit changed since the search and stayed.</numerusform>
            <numerusform>%n hits changed since the search and stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No hits in %n open document(s).</source>
        <translation>
            <numerusform>No hits in %n open document.</numerusform>
            <numerusform>No hits in %n open documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::MainWindow</name>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::NewDocumentText</name>
    <message numerus="yes">
        <source>The selected document as it is now, %n field(s). Metadata stays behind, except @collection.</source>
        <translation>
            <numerusform>The selected document as it is now, %n field. Metadata stays behind, except @collection.</numerusform>
            <numerusform>The selected document as it is now, %n fields. Metadata stays behind, except @collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid JSON, %n field(s), %1. Its @metadata is left out.</source>
        <translation>
            <numerusform>Valid JSON, %n field, %1. Its @metadata is left out.</numerusform>
            <numerusform>Valid JSON, %n fields, %1. Its @metadata is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::OptionsFoot</name>
    <message numerus="yes">
        <source>Not ready, %n to mend: %1.</source>
        <translation>
            <numerusform>Not ready, %n to mend: %1.</numerusform>
            <numerusform>Not ready, %n to mend: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ProblemText</name>
    <message numerus="yes">
        <source>The key &quot;%1&quot; stands here %n times. RavenDB keeps the last one only.</source>
        <translation>
            <numerusform>The key &quot;%1&quot; stands here once.</numerusform>
            <numerusform>The key &quot;%1&quot; stands here %n times. RavenDB keeps the last one only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more from here on.</source>
        <comment>odd spots of a document</comment>
        <translation>
            <numerusform>%n more from here on.</numerusform>
            <numerusform>%n more from here on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::QueryText</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::QueryView</name>
    <message numerus="yes">
        <source>Show next %n</source>
        <translation>
            <numerusform>Show next %n</numerusform>
            <numerusform>Show next %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::RequestPreview</name>
    <message numerus="yes">
        <source>1 request, %n commands</source>
        <translation>
            <numerusform>1 request, %n command</numerusform>
            <numerusform>1 request, %n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewHead</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::SearchBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n match replaced</numerusform>
            <numerusform>%n matches replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::SessionTab</name>
    <message numerus="yes">
        <source>This session has used all of its %n request(s).</source>
        <translation>
            <numerusform>This session has used all of its %n request.</numerusform>
            <numerusform>This session has used all of its %n requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::TextActions</name>
    <message numerus="yes">
        <source>Show &amp;%n level(s)</source>
        <comment>of nesting</comment>
        <translation>
            <numerusform>Show &amp;%n level</numerusform>
            <numerusform>Show &amp;%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::TextTools</name>
    <message numerus="yes">
        <source>The text has %n line(s).</source>
        <translation>
            <numerusform>The text has %n line.</numerusform>
            <numerusform>The text has %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::TrackedText</name>
    <message numerus="yes">
        <source>Cache %n hit(s)</source>
        <translation>
            <numerusform>Cache %n hit</numerusform>
            <numerusform>Cache %n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracking %n document(s)</source>
        <translation>
            <numerusform>Tracking %n document</numerusform>
            <numerusform>Tracking %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::TreeText</name>
    <message numerus="yes">
        <source>Show next %n</source>
        <translation>
            <numerusform>Show next %n</numerusform>
            <numerusform>Show next %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n documents</source>
        <translation>
            <numerusform>%1, %n document</numerusform>
            <numerusform>%1, %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents start with “%1”</source>
        <translation>
            <numerusform>%n document starts with “%1”</numerusform>
            <numerusform>%n documents start with “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n documents that start with “%1”</source>
        <translation>
            <numerusform>The first document that starts with “%1”</numerusform>
            <numerusform>The first %n documents that start with “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::UnitText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionCommands</name>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>Delete %n document</numerusform>
            <numerusform>Delete %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revert %n document(s)</source>
        <translation>
            <numerusform>Revert %n document</numerusform>
            <numerusform>Revert %n documents</numerusform>
        </translation>
    </message>
</context>
</TS>
