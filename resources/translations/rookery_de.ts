<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open a session on the server at URL; once more for each node</source>
        <translation>Eine Session auf dem Server bei URL öffnen; für jeden Knoten noch einmal</translation>
    </message>
    <message>
        <source>The database of that session</source>
        <translation>Die Datenbank dieser Session</translation>
    </message>
    <message>
        <source>Open a session on the sandbox in FILE, or in :memory:</source>
        <translation>Eine Session auf der Sandbox in FILE öffnen, oder in :memory:</translation>
    </message>
    <message>
        <source>Keep settings and connections in FOLDER</source>
        <translation>Einstellungen und Verbindungen in FOLDER halten</translation>
    </message>
    <message>
        <source>Write a log to FILE</source>
        <translation>Ein Protokoll nach FILE schreiben</translation>
    </message>
    <message>
        <source>Write to FILE what kept the window from answering for more than 50 ms</source>
        <translation>Nach FILE schreiben, was das Fenster länger als 50 ms vom Antworten abhielt</translation>
    </message>
    <message>
        <source>Try the program&apos;s parts, say how it went, and end</source>
        <translation>Die Teile des Programms prüfen, das Ergebnis nennen und enden</translation>
    </message>
    <message>
        <source>An explorer for RavenDB documents: a session in every tab.</source>
        <translation>Ein Explorer für RavenDB-Dokumente: eine Session in jedem Tab.</translation>
    </message>
    <message>
        <source>Documents to open in that session</source>
        <translation>Dokumente, die in dieser Session geöffnet werden</translation>
    </message>
    <message>
        <source>--url and --sandbox name two places: give one.</source>
        <translation>--url und --sandbox nennen zwei Orte: nur einen angeben.</translation>
    </message>
    <message>
        <source>Which server? Give its address with --url, or --sandbox FILE.</source>
        <translation>Welcher Server? Die Adresse mit --url angeben, oder --sandbox FILE.</translation>
    </message>
</context>
<context>
    <name>JsonTreeDelegate</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>JsonTreeText</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1, reference</source>
        <translation>%1, Verweis</translation>
    </message>
    <message>
        <source>%1, date</source>
        <translation>%1, Datum</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>vorher %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>JsonTypeText</name>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n geändertes</numerusform>
            <numerusform>%n geänderte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n neues</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <comment>documents</comment>
        <translation>
            <numerusform>%n gelöschtes</numerusform>
            <numerusform>%n gelöschte</numerusform>
        </translation>
    </message>
    <message>
        <source>Save in one transaction</source>
        <translation>In einer Transaktion speichern</translation>
    </message>
    <message>
        <source>Save %1 in one transaction</source>
        <comment>3 changed, 1 new, 1 deleted</comment>
        <translation>%1 in einer Transaktion speichern</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n documents in one transaction…</source>
        <translation>
            <numerusform>%n Dokument wird in einer Transaktion gespeichert…</numerusform>
            <numerusform>%n Dokumente werden in einer Transaktion gespeichert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n documents</source>
        <translation>
            <numerusform>%1 von %n Dokument</numerusform>
            <numerusform>%1 von %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>cluster-wide</source>
        <translation>clusterweit</translation>
    </message>
    <message>
        <source>single node</source>
        <translation>einzelner Knoten</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Invalid JSON, line %1</source>
        <translation>Ungültiges JSON, Zeile %1</translation>
    </message>
    <message>
        <source>Invalid JSON</source>
        <translation>Ungültiges JSON</translation>
    </message>
    <message>
        <source>Stale: rebase first</source>
        <translation>Veraltet: zuerst angleichen</translation>
    </message>
    <message>
        <source>Conflict: changed on the server</source>
        <translation>Konflikt: auf dem Server geändert</translation>
    </message>
    <message>
        <source>State unknown: ask the server first</source>
        <translation>Zustand unbekannt: zuerst den Server fragen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved: refused by the server</source>
        <translation>Nicht gespeichert: vom Server abgelehnt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>collection, what changed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A document was changed on the server by somebody else. Nothing was saved; your changes are kept.</source>
        <translation>Ein Dokument wurde von jemand anderem auf dem Server geändert. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>%1 was changed on the server by somebody else. Nothing was saved; your changes are kept.</source>
        <translation>%1 wurde von jemand anderem auf dem Server geändert. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server&apos;s reply was lost, so it is not known whether the documents were saved. Your changes are kept; nothing is sent again before the server was asked.</source>
        <translation>Die Antwort des Servers ging verloren, deshalb ist nicht bekannt, ob die Dokumente gespeichert wurden. Ihre Änderungen bleiben erhalten; nichts wird noch einmal gesendet, bevor der Server gefragt wurde.</translation>
    </message>
    <message>
        <source>The database is locked against writes. Nothing was sent; your changes are kept.</source>
        <translation>Die Datenbank ist gegen Schreiben gesperrt. Nichts wurde gesendet; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Stopped before anything was sent. Nothing was saved; your changes are kept.</source>
        <translation>Angehalten, bevor etwas gesendet wurde. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server could not be reached. Nothing was sent; your changes are kept. Save again when it is there.</source>
        <translation>Der Server war nicht erreichbar. Nichts wurde gesendet; Ihre Änderungen bleiben erhalten. Noch einmal speichern, wenn er da ist.</translation>
    </message>
    <message>
        <source>Nothing was saved; your changes are kept.</source>
        <translation>Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>%1 was not saved, and nothing else was; your changes are kept.</source>
        <translation>%1 wurde nicht gespeichert, und auch sonst nichts; Ihre Änderungen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>Rookery::ActivityDetail</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Select a request to see all of it.</source>
        <translation>Eine Anfrage wählen, um alles zu ihr zu sehen.</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet um</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 → 1</source>
        <comment>now, and when loaded together</comment>
        <translation>%1 → 1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Failed with %1, %2</source>
        <translation>Fehlgeschlagen mit %1, %2</translation>
    </message>
    <message>
        <source>Failed, %1</source>
        <translation>Fehlgeschlagen, %1</translation>
    </message>
</context>
<context>
    <name>Rookery::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>Rookery::ActivityPanel</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Browsing too</source>
        <translation>Auch Durchsehen</translation>
    </message>
    <message>
        <source>Lists, counts and pages, which belong to no unit of work and cost no budget</source>
        <translation>Listen, Zählungen und Seiten, die zu keiner Arbeitseinheit gehören und kein Budget kosten</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Hide earlier requests</source>
        <translation>Frühere Anfragen ausblenden</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>Rookery::ActivityText</name>
    <message>
        <source>Load %1…</source>
        <comment>documents whose IDs begin so</comment>
        <translation>%1… laden</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 laden</translation>
    </message>
    <message numerus="yes">
        <source>Load %n document(s)</source>
        <translation>
            <numerusform>%n Dokument laden</numerusform>
            <numerusform>%n Dokumente laden</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether %1 exists</source>
        <translation>Nachsehen, ob es %1 gibt</translation>
    </message>
    <message>
        <source>Refresh %1</source>
        <translation>%1 neu laden</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %n document(s)</source>
        <translation>
            <numerusform>%n Dokument speichern</numerusform>
            <numerusform>%n Dokumente speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask what became of %1</source>
        <translation>Fragen, was aus %1 wurde</translation>
    </message>
    <message numerus="yes">
        <source>Ask what became of %n document(s)</source>
        <translation>
            <numerusform>Fragen, was aus %n Dokument wurde</numerusform>
            <numerusform>Fragen, was aus %n Dokumenten wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back %1</source>
        <translation>%1 zurücklesen</translation>
    </message>
    <message numerus="yes">
        <source>Read back %n document(s)</source>
        <translation>
            <numerusform>%n Dokument zurücklesen</numerusform>
            <numerusform>%n Dokumente zurücklesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Count collections</source>
        <translation>Collections zählen</translation>
    </message>
    <message>
        <source>List %1</source>
        <comment>a collection</comment>
        <translation>%1 auflisten</translation>
    </message>
    <message>
        <source>List all documents</source>
        <translation>Alle Dokumente auflisten</translation>
    </message>
    <message>
        <source>List %1…</source>
        <comment>documents whose IDs begin so</comment>
        <translation>%1… auflisten</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n document(s)</source>
        <translation>
            <numerusform>%n Dokument ansehen</numerusform>
            <numerusform>%n Dokumente ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back IDs %1…</source>
        <translation>IDs %1… zurückgeben</translation>
    </message>
    <message>
        <source>Reserve IDs %1…</source>
        <translation>IDs %1… reservieren</translation>
    </message>
    <message>
        <source>List databases</source>
        <translation>Datenbanken auflisten</translation>
    </message>
    <message>
        <source>Ask for the server&apos;s version</source>
        <translation>Nach der Version des Servers fragen</translation>
    </message>
    <message>
        <source>Create database %1</source>
        <translation>Datenbank %1 anlegen</translation>
    </message>
    <message>
        <source>Delete database %1</source>
        <translation>Datenbank %1 löschen</translation>
    </message>
    <message>
        <source>Create sample data</source>
        <translation>Beispieldaten anlegen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a request in the sandbox that succeeded</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>%1 × load a document</source>
        <translation>%1 × ein Dokument geladen</translation>
    </message>
    <message>
        <source>%1 × load %2…</source>
        <translation>%1 × %2… geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n single loads of documents, %1</source>
        <translation>
            <numerusform>%n Dokument einzeln geladen, %1</numerusform>
            <numerusform>%n Dokumente einzeln geladen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single loads of %1, %2</source>
        <translation>
            <numerusform>%n Dokument aus %1 einzeln geladen, %2</numerusform>
            <numerusform>%n Dokumente aus %1 einzeln geladen, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(Select N+1). Loading them together, or an include, saves %n request(s).</source>
        <translation>
            <numerusform>(Select N+1). Zusammen geladen oder mit Include spart das %n Anfrage.</numerusform>
            <numerusform>(Select N+1). Zusammen geladen oder mit Include spart das %n Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Query %1</source>
        <comment>in RQL</comment>
        <translation>Abfrage %1</translation>
    </message>
</context>
<context>
    <name>Rookery::AddressWords</name>
    <message>
        <source>“%1” is no address of a server: it looks like http://localhost:8080.</source>
        <translation>„%1“ ist keine Adresse eines Servers: Sie sieht aus wie http://localhost:8080.</translation>
    </message>
    <message>
        <source>RavenDB knows no user name and password: a client certificate says who you are.</source>
        <translation>RavenDB kennt weder Benutzernamen noch Kennwort: Ein Client-Zertifikat sagt, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>Rookery::Application</name>
    <message>
        <source>The session was not opened.</source>
        <translation>Die Session wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Settings were damaged.</source>
        <translation>Einstellungen waren beschädigt.</translation>
    </message>
    <message>
        <source>The running Rookery did not understand this one: they may be of different versions.</source>
        <translation>Das laufende Rookery verstand dieses nicht: Sie haben vielleicht verschiedene Versionen.</translation>
    </message>
</context>
<context>
    <name>Rookery::Banner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Rookery::BottomPanel</name>
    <message>
        <source>Pending changes</source>
        <translation>Offene Änderungen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Revert all</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>Review and save…</source>
        <translation>Prüfen und speichern…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>panel and count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n document(s)…</source>
        <translation>
            <numerusform>%n Dokument wird gespeichert…</numerusform>
            <numerusform>%n Dokumente werden gespeichert…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>Keine offenen Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to save.</source>
        <translation>
            <numerusform>%n Dokument zu speichern.</numerusform>
            <numerusform>%n Dokumente zu speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ticked. What is not ready stays pending.</source>
        <translation>%1 von %2 angehakt. Was nicht bereit ist, bleibt offen.</translation>
    </message>
</context>
<context>
    <name>Rookery::ChangeText</name>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>%1 (spelling)</source>
        <comment>the name of a field</comment>
        <translation>%1 (Schreibweise)</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 von %2 zu %3 geändert</translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <translation>%1 hinzugefügt: %2</translation>
    </message>
    <message>
        <source>%1 removed, was %2</source>
        <translation>%1 entfernt, war %2</translation>
    </message>
    <message numerus="yes">
        <source>{ %n field(s) }</source>
        <translation>
            <numerusform>{ %n Feld }</numerusform>
            <numerusform>{ %n Felder }</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[ %n element(s) ]</source>
        <translation>
            <numerusform>[ %n Element ]</numerusform>
            <numerusform>[ %n Elemente ]</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of fields</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Dokument löschen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message numerus="yes">
        <source>New document, %n field(s)</source>
        <translation>
            <numerusform>Neues Dokument, %n Feld</numerusform>
            <numerusform>Neues Dokument, %n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Invalid JSON</source>
        <translation>Ungültiges JSON</translation>
    </message>
    <message>
        <source>Invalid JSON: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Ungültiges JSON: %1</translation>
    </message>
    <message>
        <source>Invalid JSON, line %1: %2</source>
        <comment>what is wrong with it</comment>
        <translation>Ungültiges JSON, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Changed on the server in another field</source>
        <translation>Auf dem Server in einem anderen Feld geändert</translation>
    </message>
    <message>
        <source>Conflict: changed here and on the server</source>
        <translation>Konflikt: hier und auf dem Server geändert</translation>
    </message>
    <message>
        <source>Sent, but not known to be saved</source>
        <translation>Gesendet, aber nicht sicher gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <comment>the server&apos;s own sentence</comment>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>ID from server · %1</source>
        <comment>with a provisional id: orders/…1</comment>
        <translation>ID vom Server · %1</translation>
    </message>
</context>
<context>
    <name>Rookery::ChangeTreeModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Before (as loaded)</source>
        <translation>Vorher (wie geladen)</translation>
    </message>
    <message>
        <source>After (now)</source>
        <translation>Nachher (jetzt)</translation>
    </message>
    <message numerus="yes">
        <source>%n equal items</source>
        <translation>
            <numerusform>%n gleiches Element</numerusform>
            <numerusform>%n gleiche Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal fields</source>
        <translation>
            <numerusform>%n gleiches Feld</numerusform>
            <numerusform>%n gleiche Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names of fields: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of keys</source>
        <translation>Reihenfolge der Schlüssel</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>kinds of a value now and before</comment>
        <translation>%1, war %2</translation>
    </message>
</context>
<context>
    <name>Rookery::ChangeTreeView</name>
    <message>
        <source>Changed paths</source>
        <translation>Geänderte Pfade</translation>
    </message>
</context>
<context>
    <name>Rookery::ChoiceRules</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 could not be reached at %2.</source>
        <translation>%1 ist bei %2 nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time, at %2.</source>
        <translation>%1 bei %2 antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Enter the server’s URL. An address copied from RavenDB Studio will do, too.</source>
        <translation>Die URL des Servers eingeben. Eine aus RavenDB Studio kopierte Adresse geht auch.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>%1 is no URL of a server: it begins with http:// or https://.</source>
        <translation>%1 ist keine URL eines Servers: Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The URLs of one cluster begin all with http://, or all with https://.</source>
        <translation>Die URLs eines Clusters beginnen alle mit http:// oder alle mit https://.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Give the connection a name, by which its tabs are told apart.</source>
        <translation>Der Verbindung einen Namen geben, an dem ihre Tabs zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>There is a connection named %1 already.</source>
        <translation>Es gibt schon eine Verbindung namens %1.</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>A client certificate needs an encrypted connection: a URL with https://.</source>
        <translation>Ein Client-Zertifikat braucht eine verschlüsselte Verbindung: eine URL mit https://.</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>Remove certificate</source>
        <translation>Zertifikat entfernen</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>This connection has no default database: choose one.</source>
        <translation>Diese Verbindung hat keine Standarddatenbank: eine wählen.</translation>
    </message>
    <message>
        <source>%1 is no name of a database: it has letters, digits, “_”, “-” and “.”.</source>
        <translation>%1 ist kein Name einer Datenbank: Er hat Buchstaben, Ziffern, „_“, „-“ und „.“.</translation>
    </message>
    <message>
        <source>Database %1 is disabled. Enable it in RavenDB Studio.</source>
        <translation>Die Datenbank %1 ist abgeschaltet. Sie lässt sich in RavenDB Studio einschalten.</translation>
    </message>
    <message>
        <source>The sandbox holds one database, %1. A server holds as many as you like.</source>
        <translation>Die Sandbox hat nur eine Datenbank, %1. Ein Server hat beliebig viele.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Database %1 does not exist on this server.</source>
        <translation>Die Datenbank %1 gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Anlegen…</translation>
    </message>
    <message>
        <source>The sandbox is on this machine and keeps no cache: this changes nothing.</source>
        <translation>Die Sandbox ist auf diesem Rechner und hat keinen Cache: Das ändert nichts.</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>Standard verwenden</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>The sandbox has no nodes: there is nothing to pin.</source>
        <translation>Die Sandbox hat keine Knoten: Es gibt nichts festzulegen.</translation>
    </message>
    <message>
        <source>%1 is no URL of a node: it begins with http:// or https://.</source>
        <translation>%1 ist keine URL eines Knotens: Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The nodes of one cluster begin all with http://, or all with https://.</source>
        <translation>Die Knoten eines Clusters beginnen alle mit http:// oder alle mit https://.</translation>
    </message>
    <message>
        <source>The cluster answers without it.</source>
        <translation>Der Cluster antwortet ohne ihn.</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>transaction mode</source>
        <translation>Transaktionsmodus</translation>
    </message>
    <message>
        <source>A cluster-wide transaction needs a server: the sandbox has no cluster to agree.</source>
        <translation>Eine clusterweite Transaktion braucht einen Server: Die Sandbox hat keinen Cluster, der zustimmen könnte.</translation>
    </message>
    <message>
        <source>Use single node</source>
        <translation>Einzelnen Knoten verwenden</translation>
    </message>
    <message>
        <source>With &lt;b&gt;No tracking&lt;/b&gt; nothing is saved, so there is no transaction: this tab only reads.</source>
        <translation>Mit &lt;b&gt;Keine Verfolgung&lt;/b&gt; wird nichts gespeichert, also gibt es keine Transaktion: Dieser Tab liest nur.</translation>
    </message>
    <message>
        <source>Track documents</source>
        <translation>Dokumente verfolgen</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>%1 would refuse the first load. Enter 1 or more; %2 is usual.</source>
        <translation>%1 würde das erste Laden ablehnen. 1 oder mehr eingeben; üblich ist %2.</translation>
    </message>
</context>
<context>
    <name>Rookery::ClosingRequest</name>
    <message>
        <source>Close with pending changes</source>
        <translation>Mit offenen Änderungen schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in %1 were not saved. Closing loses them.</source>
        <translation>
            <numerusform>%n Änderung in %1 wurde nicht gespeichert. Schließen verwirft sie.</numerusform>
            <numerusform>%n Änderungen in %1 wurden nicht gespeichert. Schließen verwirft sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Review and save…</source>
        <translation>Prüfen und speichern…</translation>
    </message>
    <message numerus="yes">
        <source>Close and lose %n change(s)</source>
        <translation>
            <numerusform>Schließen und %n Änderung verwerfen</numerusform>
            <numerusform>Schließen und %n Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>Rookery::CodePane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Client code</source>
        <translation>Client-Code</translation>
    </message>
    <message>
        <source>Language of the client code</source>
        <translation>Sprache des Client-Codes</translation>
    </message>
    <message>
        <source>Marked: what would fail in your own program too. It can be copied once nothing is marked.</source>
        <translation>Markiert: was auch im eigenen Programm fehlschlüge. Kopieren lässt es sich, wenn nichts mehr markiert ist.</translation>
    </message>
    <message>
        <source>The same session in your own program. Certificates and passwords are never part of it.</source>
        <translation>Dieselbe Session im eigenen Programm. Zertifikate und Kennwörter sind nie Teil davon.</translation>
    </message>
</context>
<context>
    <name>Rookery::Connections</name>
    <message>
        <source>it has no list of connections</source>
        <translation>die Datei hat keine Liste von Verbindungen</translation>
    </message>
</context>
<context>
    <name>Rookery::DatabaseBox</name>
    <message numerus="yes">
        <source>%1, %n document(s)</source>
        <translation>
            <numerusform>%1, %n Dokument</numerusform>
            <numerusform>%1, %n Dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::DiffPane</name>
    <message>
        <source>Before · no document</source>
        <translation>Vorher · kein Dokument</translation>
    </message>
    <message>
        <source>Before · as loaded · read-only</source>
        <translation>Vorher · wie geladen · nur lesbar</translation>
    </message>
    <message>
        <source>After · no document</source>
        <translation>Nachher · kein Dokument</translation>
    </message>
    <message>
        <source>After · now · read-only</source>
        <translation>Nachher · jetzt · nur lesbar</translation>
    </message>
</context>
<context>
    <name>Rookery::DiffView</name>
    <message>
        <source>Diff before</source>
        <translation>Vergleich vorher</translation>
    </message>
    <message>
        <source>Diff after</source>
        <translation>Vergleich nachher</translation>
    </message>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::DocumentPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>read-only here, editable once created</source>
        <translation>hier nur lesbar, bearbeitbar, sobald angelegt</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
</context>
<context>
    <name>Rookery::DocumentTree</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>More actions on documents</source>
        <translation>Weitere Aktionen für Dokumente</translation>
    </message>
    <message>
        <source>New document…</source>
        <translation>Neues Dokument…</translation>
    </message>
    <message>
        <source>Sample data…</source>
        <translation>Beispieldaten…</translation>
    </message>
    <message>
        <source>Document tree</source>
        <translation>Dokumentbaum</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>%1 is empty. Write the first one, paste JSON, or fill it with sample data.</source>
        <translation>%1 ist leer. Das erste schreiben, JSON einfügen oder mit Beispieldaten füllen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>New document like this…</source>
        <translation>Neues Dokument wie dieses…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Rookery::DocumentView</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s text has a line of %1, and lines of more than 1 MB cannot be edited here. Break it into lines first.</source>
        <translation>Der Text der Zwischenablage hat eine Zeile von %1, und Zeilen von mehr als 1 MB lassen sich hier nicht bearbeiten. Ihn zuerst in Zeilen aufteilen.</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Zum Problem gehen</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <comment>position in a text</comment>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Fassung des Servers zeigen</translation>
    </message>
    <message>
        <source>Keep mine pending</source>
        <translation>Meine offen lassen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Enter edits, Insert adds, Delete removes, Alt with Up or Down moves; values are kept as spelled</source>
        <translation>Eingabe bearbeitet, Einfg fügt hinzu, Entf entfernt, Alt mit Auf oder Ab verschiebt; Werte bleiben geschrieben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>Rookery::EditorFolds</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::EditorTabs</name>
    <message>
        <source>No document open</source>
        <translation>Kein Dokument geöffnet</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Go to a document</source>
        <translation>Zu einem Dokument gehen</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Geöffnete Dokumente</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Abfrage %1</translation>
    </message>
</context>
<context>
    <name>Rookery::ErrorWords</name>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>It is not known whether this was saved.</source>
        <translation>Es ist nicht bekannt, ob gespeichert wurde.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>This answer is not RavenDB&apos;s.</source>
        <translation>Diese Antwort ist nicht von RavenDB.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es ist zu groß.</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Das geht nicht.</translation>
    </message>
    <message>
        <source>The request budget is used up.</source>
        <translation>Das Budget an Anfragen ist verbraucht.</translation>
    </message>
    <message>
        <source>Invalid JSON.</source>
        <translation>Ungültiges JSON.</translation>
    </message>
    <message>
        <source>The database does not exist.</source>
        <translation>Die Datenbank gibt es nicht.</translation>
    </message>
    <message>
        <source>The server does not permit this.</source>
        <translation>Der Server erlaubt das nicht.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>Es wurde inzwischen auf dem Server geändert.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>Der Server hat es abgelehnt.</translation>
    </message>
    <message>
        <source>The database cannot answer now.</source>
        <translation>Die Datenbank kann jetzt nicht antworten.</translation>
    </message>
    <message>
        <source>Saving is locked.</source>
        <translation>Speichern ist gesperrt.</translation>
    </message>
    <message>
        <source>This connection does not offer that.</source>
        <translation>Diese Verbindung bietet das nicht.</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>Die Datei ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Start it again when it is needed.</source>
        <translation>Bei Bedarf noch einmal beginnen.</translation>
    </message>
    <message>
        <source>Check the address, and that the server is running.</source>
        <translation>Die Adresse prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>It may be busy: try again, or allow more time.</source>
        <translation>Er ist vielleicht beschäftigt: noch einmal versuchen oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>Your changes are kept. Saving again asks the server first.</source>
        <translation>Ihre Änderungen bleiben erhalten. Erneutes Speichern fragt zuerst den Server.</translation>
    </message>
    <message>
        <source>All changes are still pending. Save again.</source>
        <translation>Alle Änderungen sind noch offen. Noch einmal speichern.</translation>
    </message>
    <message>
        <source>Check that this is the address of RavenDB itself, not of a proxy.</source>
        <translation>Prüfen, ob das die Adresse von RavenDB selbst ist und nicht die eines Proxys.</translation>
    </message>
    <message>
        <source>Read or save it in smaller parts.</source>
        <translation>In kleineren Teilen lesen oder speichern.</translation>
    </message>
    <message>
        <source>Raise the budget, or save and open a new session.</source>
        <translation>Das Budget erhöhen, oder speichern und eine neue Session öffnen.</translation>
    </message>
    <message>
        <source>Correct the text; until then it is kept here.</source>
        <translation>Den Text berichtigen; bis dahin bleibt er hier erhalten.</translation>
    </message>
    <message>
        <source>Choose another database, or create this one.</source>
        <translation>Eine andere Datenbank wählen oder diese anlegen.</translation>
    </message>
    <message>
        <source>Choose a client certificate that has the right to do this.</source>
        <translation>Ein Client-Zertifikat wählen, das dieses Recht hat.</translation>
    </message>
    <message>
        <source>Your text is kept. Merge it with that of the server, or load it anew.</source>
        <translation>Ihr Text bleibt erhalten. Ihn mit dem des Servers zusammenführen oder neu laden.</translation>
    </message>
    <message>
        <source>Your changes are kept.</source>
        <translation>Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Unlock the database to save.</source>
        <translation>Die Datenbank zum Speichern entsperren.</translation>
    </message>
    <message>
        <source>Open a session on a server for it.</source>
        <translation>Dafür eine Session auf einem Server öffnen.</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the file may be written.</source>
        <translation>Prüfen, ob der Datenträger Platz hat und die Datei beschreibbar ist.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the ID of a document and a spot in its text</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a document, the address of a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This concerns %1.</source>
        <comment>a document or an address</comment>
        <translation>Das betrifft %1.</translation>
    </message>
    <message>
        <source>%1 did not work.</source>
        <comment>what was tried</comment>
        <translation>%1 gelang nicht.</translation>
    </message>
    <message>
        <source>%1 did not work: %2.</source>
        <comment>what was tried, a document or an address</comment>
        <translation>%1 gelang nicht: %2.</translation>
    </message>
</context>
<context>
    <name>Rookery::FilterField</name>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Filter by ID or prefix</source>
        <translation>Nach ID oder Präfix filtern</translation>
    </message>
</context>
<context>
    <name>Rookery::FindPanel</name>
    <message>
        <source>Find in open documents</source>
        <translation>In offenen Dokumenten suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>All hits</source>
        <translation>Alle Treffer</translation>
    </message>
    <message>
        <source>Hits in open documents</source>
        <translation>Treffer in offenen Dokumenten</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>hits, documents</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 replaced.</source>
        <comment>hits in documents</comment>
        <translation>%1 ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) changed since the search and stayed.</source>
        <translation>
            <numerusform>%n Treffer hat sich seit der Suche geändert und blieb, wie er ist.</numerusform>
            <numerusform>%n Treffer haben sich seit der Suche geändert und blieben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Document %1 of %2…</source>
        <comment>that is looked through</comment>
        <translation>Dokument %1 von %2 …</translation>
    </message>
    <message>
        <source>Enter looks through the text of all documents that are open in this session.</source>
        <translation>Die Eingabetaste durchsucht den Text aller Dokumente, die in dieser Sitzung offen sind.</translation>
    </message>
    <message numerus="yes">
        <source>No hits in %n open document(s).</source>
        <translation>
            <numerusform>Keine Treffer in %n offenen Dokument.</numerusform>
            <numerusform>Keine Treffer in %n offenen Dokumenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ticked.</source>
        <comment>hits in documents</comment>
        <translation>%1 angehakt.</translation>
    </message>
    <message>
        <source>Only the first %1 are listed.</source>
        <translation>Nur die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <comment>hits in documents</comment>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>Rookery::FoundModel</name>
    <message>
        <source>Replace in open documents</source>
        <translation>In offenen Dokumenten ersetzen</translation>
    </message>
    <message>
        <source>Its text was changed since the search: it is not replaced.</source>
        <translation>Sein Text wurde seit der Suche geändert: Er wird nicht ersetzt.</translation>
    </message>
    <message>
        <source>This document can only be read.</source>
        <translation>Dieses Dokument kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Replace in %1</source>
        <translation>In %1 ersetzen</translation>
    </message>
</context>
<context>
    <name>Rookery::GoToBar</name>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>Line, line:column or JSON pointer</source>
        <translation>Zeile, Zeile:Spalte oder JSON-Pointer</translation>
    </message>
    <message>
        <source>12, 12:5 or /Lines/0/Product, then Enter</source>
        <translation>12, 12:5 oder /Lines/0/Product, dann die Eingabetaste</translation>
    </message>
    <message>
        <source>This is no line and no JSON pointer, which begins with a slash.</source>
        <translation>Das ist weder eine Zeile noch ein JSON-Pointer, der mit einem Schrägstrich beginnt.</translation>
    </message>
</context>
<context>
    <name>Rookery::IdChoice</name>
    <message>
        <source>Own ID</source>
        <translation>Eigene ID</translation>
    </message>
    <message>
        <source>Yours to choose.</source>
        <translation>Frei zu wählen.</translation>
    </message>
    <message>
        <source>HiLo</source>
        <translation>HiLo</translation>
    </message>
    <message>
        <source>From numbers reserved here. Gaps are usual.</source>
        <translation>Aus hier reservierten Nummern. Lücken sind üblich.</translation>
    </message>
    <message>
        <source>Made by the server</source>
        <translation>Vom Server gemacht</translation>
    </message>
    <message>
        <source>Always growing. Not in cluster-wide sessions.</source>
        <translation>Stets wachsend. Nicht in clusterweiten Sessions.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>1, 2, 3 across the cluster. Slower to save.</source>
        <translation>1, 2, 3 im ganzen Cluster. Langsamer zu speichern.</translation>
    </message>
    <message>
        <source>next in line, known after the save</source>
        <translation>die nächste, bekannt nach dem Speichern</translation>
    </message>
    <message>
        <source>example, known after the save</source>
        <translation>Beispiel, bekannt nach dem Speichern</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <source>needs a collection</source>
        <translation>braucht eine Collection</translation>
    </message>
    <message>
        <source>known when it is created</source>
        <translation>bekannt beim Anlegen</translation>
    </message>
    <message>
        <source>certain, known now</source>
        <translation>sicher, jetzt bekannt</translation>
    </message>
</context>
<context>
    <name>Rookery::JsonEditor</name>
    <message>
        <source>JSON editor</source>
        <translation>JSON-Editor</translation>
    </message>
</context>
<context>
    <name>Rookery::JsonTreeEditor</name>
    <message>
        <source>The text is not valid JSON</source>
        <translation>Der Text ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Text zeigen</translation>
    </message>
</context>
<context>
    <name>Rookery::JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>Rookery::JsonTreeView</name>
    <message>
        <source>Fields of the document</source>
        <translation>Felder des Dokuments</translation>
    </message>
    <message>
        <source>Rename field</source>
        <translation>Feld umbenennen</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>Insert before</source>
        <translation>Davor einfügen</translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation>Darin hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>newField</source>
        <translation>neuesFeld</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>Feld löschen</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Typ ändern</translation>
    </message>
</context>
<context>
    <name>Rookery::MainWindow</name>
    <message>
        <source>Go to a document by its ID</source>
        <translation>Zu einem Dokument nach ID gehen</translation>
    </message>
    <message>
        <source>Go to a document</source>
        <translation>Zu einem Dokument gehen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Session</translation>
    </message>
    <message>
        <source>Opening a session</source>
        <translation>Das Öffnen einer Session</translation>
    </message>
    <message>
        <source>Rookery</source>
        <translation>Rookery</translation>
    </message>
    <message>
        <source>%1 · %2 · Rookery</source>
        <comment>document, session</comment>
        <translation>%1 · %2 · Rookery</translation>
    </message>
    <message>
        <source>%1 · Rookery</source>
        <comment>session</comment>
        <translation>%1 · Rookery</translation>
    </message>
    <message>
        <source>About Rookery</source>
        <translation>Über Rookery</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rookery %1&lt;/b&gt;&lt;br&gt;An explorer for RavenDB documents: a session in every tab.&lt;br&gt;Qt %2 · GPL-3.0-or-later</source>
        <translation>&lt;b&gt;Rookery %1&lt;/b&gt;&lt;br&gt;Ein Explorer für RavenDB-Dokumente: eine Session in jedem Tab.&lt;br&gt;Qt %2 · GPL-3.0-or-later</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n offene Änderung</numerusform>
            <numerusform>%n offene Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::MessagePage</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>Rookery::MetadataStrip</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Rookery::NewDocumentDialog</name>
    <message>
        <source>New document · %1</source>
        <translation>Neues Dokument · %1</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>A pending change: nothing is sent until you review and save.</source>
        <translation>Eine offene Änderung: Nichts wird gesendet, bevor Sie prüfen und speichern.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing to start with</source>
        <translation>Nichts zum Beginnen</translation>
    </message>
</context>
<context>
    <name>Rookery::NewDocumentText</name>
    <message>
        <source>Without a collection, a document is listed under @empty and has its own ID.</source>
        <translation>Ohne Collection steht ein Dokument unter @empty und hat eine eigene ID.</translation>
    </message>
    <message>
        <source>This makes a new collection. It cannot change after the first save.</source>
        <translation>Das macht eine neue Collection. Nach dem ersten Speichern steht sie fest.</translation>
    </message>
    <message>
        <source>A name not used so far makes a new collection. It cannot change after the first save.</source>
        <translation>Ein noch nicht verwendeter Name macht eine neue Collection. Nach dem ersten Speichern steht sie fest.</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 Dokumente</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>An ID is needed.</source>
        <translation>Eine ID ist nötig.</translation>
    </message>
    <message>
        <source>An ID has at most 512 bytes. This one has %1.</source>
        <translation>Eine ID hat höchstens 512 Bytes. Diese hat %1.</translation>
    </message>
    <message>
        <source>The server would complete an ID that ends with %1. Write the whole ID.</source>
        <translation>Der Server würde eine ID ergänzen, die mit %1 endet. Die ganze ID schreiben.</translation>
    </message>
    <message>
        <source>This session has that document already.</source>
        <translation>Diese Session hat das Dokument schon.</translation>
    </message>
    <message>
        <source>The server has that document already. Open it to edit it.</source>
        <translation>Der Server hat das Dokument schon. Zum Bearbeiten öffnen.</translation>
    </message>
    <message>
        <source>as typed; looking whether it is taken…</source>
        <translation>wie eingegeben; es wird nachgesehen, ob sie vergeben ist…</translation>
    </message>
    <message>
        <source>as typed; whether it is taken could not be asked: %1</source>
        <translation>wie eingegeben; ob sie vergeben ist, war nicht zu erfragen: %1</translation>
    </message>
    <message>
        <source>as typed, not taken</source>
        <translation>wie eingegeben, nicht vergeben</translation>
    </message>
    <message>
        <source>No ID could be reserved: %1</source>
        <translation>Keine ID ließ sich reservieren: %1</translation>
    </message>
    <message numerus="yes">
        <source>The selected document as it is now, %n field(s). Metadata stays behind, except @collection.</source>
        <translation>
            <numerusform>Das gewählte Dokument, wie es jetzt ist, %n Feld. Metadaten bleiben zurück, außer @collection.</numerusform>
            <numerusform>Das gewählte Dokument, wie es jetzt ist, %n Felder. Metadaten bleiben zurück, außer @collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid JSON, %n field(s), %1. Its @metadata is left out.</source>
        <translation>
            <numerusform>Gültiges JSON, %n Feld, %1. Sein @metadata bleibt weg.</numerusform>
            <numerusform>Gültiges JSON, %n Felder, %1. Sein @metadata bleibt weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Create document</source>
        <translation>Dokument anlegen</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
</context>
<context>
    <name>Rookery::OffWords</name>
    <message>
        <source>Off: atomic guards do its work in a cluster-wide transaction.</source>
        <translation>Aus: Atomic Guards tun das in einer clusterweiten Transaktion.</translation>
    </message>
    <message>
        <source>Off: without tracking nothing is saved that could clash.</source>
        <translation>Aus: Ohne Verfolgung wird nichts gespeichert, was zusammenstoßen könnte.</translation>
    </message>
    <message>
        <source>Only with a cluster-wide transaction: choose that mode first.</source>
        <translation>Nur mit einer clusterweiten Transaktion: zuerst diesen Modus wählen.</translation>
    </message>
</context>
<context>
    <name>Rookery::OptionRow</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>Rookery::OptionsFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Not ready, %n to mend: %1.</source>
        <translation>
            <numerusform>Nicht bereit, %n zu beheben: %1.</numerusform>
            <numerusform>Nicht bereit, %n zu beheben: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 antwortete in %2</translation>
    </message>
    <message>
        <source>%1 · RavenDB %2</source>
        <translation>%1 · RavenDB %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two facts about a server</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Rookery::OverviewBar</name>
    <message>
        <source>Overview of changes</source>
        <translation>Übersicht der Änderungen</translation>
    </message>
</context>
<context>
    <name>Rookery::PathButton</name>
    <message>
        <source>Path of the value: click to copy it</source>
        <translation>Pfad des Wertes: Klick kopiert ihn</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy JSON pointer</source>
        <translation>JSON-Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy RQL field</source>
        <translation>RQL-Feld kopieren</translation>
    </message>
</context>
<context>
    <name>Rookery::PendingModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>Rookery::PendingView</name>
    <message>
        <source>Pending changes</source>
        <translation>Offene Änderungen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Revert this path</source>
        <translation>Diesen Pfad verwerfen</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Fassung des Servers zeigen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine offenen Änderungen</translation>
    </message>
    <message>
        <source>Edit, create or delete documents: they gather here until you review and save them.</source>
        <translation>Dokumente bearbeiten, anlegen oder löschen: Sie sammeln sich hier, bis Sie prüfen und speichern.</translation>
    </message>
</context>
<context>
    <name>Rookery::ProblemText</name>
    <message>
        <source>RavenDB stores %1 as %2.</source>
        <translation>RavenDB speichert %1 als %2.</translation>
    </message>
    <message>
        <source>%1 is half of a character. RavenDB stores U+FFFD (�) in its place.</source>
        <translation>%1 ist ein halbes Zeichen. RavenDB speichert an seiner Stelle U+FFFD (�).</translation>
    </message>
    <message numerus="yes">
        <source>The key &quot;%1&quot; stands here %n times. RavenDB keeps the last one only.</source>
        <translation>
            <numerusform>Der Schlüssel &quot;%1&quot; steht hier %n-mal. RavenDB behält nur den letzten.</numerusform>
            <numerusform>Der Schlüssel &quot;%1&quot; steht hier %n-mal. RavenDB behält nur den letzten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more from here on.</source>
        <comment>odd spots of a document</comment>
        <translation>
            <numerusform>%n weitere ab hier.</numerusform>
            <numerusform>%n weitere ab hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Rookery::ProblemsModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>Rookery::ProblemsPanel</name>
    <message>
        <source>No problems in open documents.</source>
        <translation>Keine Probleme in geöffneten Dokumenten.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>Rookery::QueryField</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Ganzes Wort</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>The expression needs too many steps on this text.</source>
        <translation>Der Ausdruck braucht zu viele Schritte für diesen Text.</translation>
    </message>
    <message>
        <source>Not an expression, at character %1: %2</source>
        <translation>Kein Ausdruck, bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>More than %1 hits: look for something longer.</source>
        <translation>Mehr als %1 Treffer: Suchen Sie nach etwas Längerem.</translation>
    </message>
    <message>
        <source>The expression has no group %1.</source>
        <translation>Der Ausdruck hat keine Gruppe %1.</translation>
    </message>
</context>
<context>
    <name>Rookery::QueryParameters</name>
    <message>
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>JSON: &quot;text&quot;, 12, true</source>
        <translation>JSON: &quot;Text&quot;, 12, true</translation>
    </message>
    <message>
        <source>The parameter $%1 has no value that is JSON: put text in double quotes.</source>
        <translation>Der Parameter $%1 hat keinen Wert, der JSON ist: Text gehört in doppelte Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>Rookery::QueryTable</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
</context>
<context>
    <name>Rookery::QueryText</name>
    <message>
        <source>%1 of %2 results</source>
        <translation>%1 von %2 Ergebnissen</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>from the cache, %1 in all</source>
        <translation>aus dem Cache, %1 insgesamt</translation>
    </message>
    <message>
        <source>%1 on the server, %2 in all</source>
        <translation>%1 auf dem Server, %2 insgesamt</translation>
    </message>
    <message>
        <source>Included (%1)</source>
        <translation>Mitgeladen (%1)</translation>
    </message>
    <message>
        <source>Projections: for reading</source>
        <translation>Projektionen: nur zum Lesen</translation>
    </message>
    <message>
        <source>Not tracked: for reading</source>
        <translation>Ohne Tracking: nur zum Lesen</translation>
    </message>
    <message>
        <source>Tracked: edits go to pending changes</source>
        <translation>Mit Tracking: Bearbeitetes kommt zu den offenen Änderungen</translation>
    </message>
</context>
<context>
    <name>Rookery::QueryView</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Results and included documents</source>
        <translation>Ergebnisse und mitgeladene Dokumente</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Mitgeladen</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>Write a query in RQL and run it. Documents that it finds can be opened and edited.</source>
        <translation>Eine Abfrage in RQL schreiben und ausführen. Gefundene Dokumente lassen sich öffnen und bearbeiten.</translation>
    </message>
    <message>
        <source>Included documents</source>
        <translation>Mitgeladene Dokumente</translation>
    </message>
    <message>
        <source>The query was not sent.</source>
        <translation>Die Abfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The query ran, and no document fits it.</source>
        <translation>Die Abfrage lief, und kein Dokument passt dazu.</translation>
    </message>
    <message numerus="yes">
        <source>Show next %n</source>
        <translation>
            <numerusform>Das nächste zeigen</numerusform>
            <numerusform>Die nächsten %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale: the index had not caught up</source>
        <translation>Veraltet: der Index war noch nicht nachgekommen</translation>
    </message>
    <message>
        <source>Not stale</source>
        <translation>Nicht veraltet</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The query was refused.</source>
        <translation>Die Abfrage wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The query</source>
        <translation>Die Abfrage</translation>
    </message>
</context>
<context>
    <name>Rookery::RequestPreview</name>
    <message>
        <source>Request preview</source>
        <translation>Vorschau der Anfrage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>1 request, %n commands</source>
        <translation>
            <numerusform>1 Anfrage, %n Befehl</numerusform>
            <numerusform>1 Anfrage, %n Befehle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewBanner</name>
    <message>
        <source>Show theirs</source>
        <translation>Fassung des Servers zeigen</translation>
    </message>
    <message>
        <source>Keep mine pending</source>
        <translation>Meine offen lassen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Den Server fragen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewFoot</name>
    <message>
        <source>Preview request…</source>
        <translation>Anfrage ansehen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping, unless it is sent already…</source>
        <translation>Wird angehalten, wenn noch nichts gesendet ist…</translation>
    </message>
    <message>
        <source>Tick what to save.</source>
        <translation>Anhaken, was gespeichert wird.</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Speichern anhalten</translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewHead</name>
    <message>
        <source>Choose a document</source>
        <translation>Ein Dokument wählen</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8)</source>
        <translation>Vorige Änderung (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>Nächste Änderung (F8)</translation>
    </message>
    <message>
        <source>Equal lines</source>
        <translation>Gleiche Zeilen</translation>
    </message>
    <message>
        <source>Show equal lines far from any change, too</source>
        <translation>Auch gleiche Zeilen fern von Änderungen zeigen</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ctrl+T changes between structure and text</source>
        <translation>Strg+T wechselt zwischen Struktur und Text</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>as loaded → now</source>
        <translation>wie geladen → jetzt</translation>
    </message>
    <message>
        <source>as loaded → deleted</source>
        <translation>wie geladen → gelöscht</translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewList</name>
    <message>
        <source>Documents to save</source>
        <translation>Zu speichernde Dokumente</translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewListModel</name>
    <message>
        <source>Not ready to save</source>
        <translation>Nicht bereit zum Speichern</translation>
    </message>
</context>
<context>
    <name>Rookery::ReviewWindow</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Review changes · %1</source>
        <translation>Änderungen prüfen · %1</translation>
    </message>
</context>
<context>
    <name>Rookery::RqlEditor</name>
    <message>
        <source>Query editor</source>
        <translation>Abfrage-Editor</translation>
    </message>
</context>
<context>
    <name>Rookery::SaveRun</name>
    <message>
        <source>The texts were still being read.</source>
        <translation>Die Texte wurden noch gelesen.</translation>
    </message>
    <message>
        <source>As the server stored it</source>
        <translation>Wie der Server es speicherte</translation>
    </message>
</context>
<context>
    <name>Rookery::SearchBar</name>
    <message>
        <source>Find in document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Fundstellen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Show replace</source>
        <translation>Ersetzen anzeigen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>This document can only be read.</source>
        <translation>Dieses Dokument kann nur gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n Treffer ersetzt</numerusform>
            <numerusform>%n Treffer ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::ServerFields</name>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>PFX or PEM with its key, for servers with https. A password is asked for when it is needed.</source>
        <translation>PFX oder PEM mit Schlüssel, für Server mit https. Nach einem Kennwort wird gefragt, wenn es nötig ist.</translation>
    </message>
    <message>
        <source>Choose a client certificate</source>
        <translation>Ein Client-Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pfx *.p12 *.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pfx *.p12 *.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>PEM file of an authority to trust beside the system’s own.</source>
        <translation>PEM-Datei einer Stelle, der neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Choose a file of authorities</source>
        <translation>Eine Datei mit Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Of one node or more, or any address copied from RavenDB Studio.</source>
        <translation>Eines oder mehrerer Knoten, oder eine beliebige aus RavenDB Studio kopierte Adresse.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Shown as a word and a colour in every tab; production opens locked.</source>
        <translation>Als Wort und Farbe in jedem Tab zu sehen; Produktion öffnet gesperrt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose… %1</source>
        <translation>Wählen… %1</translation>
    </message>
</context>
<context>
    <name>Rookery::SessionForm</name>
    <message>
        <source>No tracking</source>
        <translation>Keine Verfolgung</translation>
    </message>
    <message>
        <source>No caching</source>
        <translation>Kein Cache</translation>
    </message>
    <message>
        <source>Optimistic concurrency</source>
        <translation>Optimistische Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Disable atomic document writes</source>
        <translation>Atomare Schreibvorgänge abschalten</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Verfolgung</translation>
    </message>
    <message>
        <source>Documents are for reading: not remembered, not watched for changes, not saved.</source>
        <translation>Dokumente nur zum Lesen: nicht gemerkt, nicht auf Änderungen beobachtet, nicht gespeichert.</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Ask the server each time, even where it could answer “not changed”.</source>
        <translation>Jedes Mal den Server fragen, auch wo er „nicht geändert“ antworten könnte.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Request executor</source>
        <translation>Request Executor</translation>
    </message>
    <message>
        <source>Default follows the cluster, or pin one node.</source>
        <translation>Standard folgt dem Cluster, oder einen Knoten festlegen.</translation>
    </message>
    <message>
        <source>Single node</source>
        <translation>Einzelner Knoten</translation>
    </message>
    <message>
        <source>Cluster-wide</source>
        <translation>Clusterweit</translation>
    </message>
    <message>
        <source>Transaction mode</source>
        <translation>Transaktionsmodus</translation>
    </message>
    <message>
        <source>Cluster-wide: agreed by a majority of nodes, with atomic guards. Slower, for values that must be unique.</source>
        <translation>Clusterweit: Eine Mehrheit der Knoten stimmt zu, mit Atomic Guards. Langsamer, für Werte, die eindeutig sein müssen.</translation>
    </message>
    <message>
        <source>Request budget</source>
        <translation>Budget an Anfragen</translation>
    </message>
    <message>
        <source>Loads, queries and saves counted together. Browsing the tree is free.</source>
        <translation>Laden, Abfragen und Speichern zusammengezählt. Durchsehen des Baums ist frei.</translation>
    </message>
    <message>
        <source>Experts only</source>
        <translation>Nur für Kenner</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Guards</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Festgelegt: %1</translation>
    </message>
    <message>
        <source>Sample documents on this machine: no server is needed.</source>
        <translation>Beispieldokumente auf diesem Rechner: Kein Server ist nötig.</translation>
    </message>
    <message>
        <source>Leave empty for the connection’s default, %1.</source>
        <translation>Leer lassen für den Standard der Verbindung, %1.</translation>
    </message>
    <message>
        <source>A save is refused if someone else changed a document after you loaded it.</source>
        <translation>Speichern wird abgelehnt, wenn jemand anders ein Dokument nach dem Laden geändert hat.</translation>
    </message>
    <message>
        <source>Saves are guarded only by compare-exchange values of your own.</source>
        <translation>Speichern ist nur durch eigene Compare-Exchange-Werte geschützt.</translation>
    </message>
</context>
<context>
    <name>Rookery::SessionOptionsDialog</name>
    <message>
        <source>New session</source>
        <translation>Neue Session</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Client code</source>
        <translation>Client-Code</translation>
    </message>
    <message>
        <source>Options or client code</source>
        <translation>Optionen oder Client-Code</translation>
    </message>
    <message>
        <source>Session options</source>
        <translation>Session-Optionen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Session öffnen</translation>
    </message>
    <message>
        <source>This opens another session; the one of this tab stays as it is.</source>
        <translation>Das öffnet eine andere Session; die dieses Tabs bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Create database</source>
        <translation>Datenbank anlegen</translation>
    </message>
    <message>
        <source>Create the empty database %1 on %2?</source>
        <translation>Die leere Datenbank %1 auf %2 anlegen?</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Creating the database %1</source>
        <translation>Das Anlegen der Datenbank %1</translation>
    </message>
    <message>
        <source>Database not created</source>
        <translation>Datenbank nicht angelegt</translation>
    </message>
</context>
<context>
    <name>Rookery::SessionPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Evict</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Loads the documents anew, over what is pending of them</source>
        <translation>Lädt die Dokumente neu, über ihre offenen Änderungen hinweg</translation>
    </message>
    <message>
        <source>Forgets the documents and what is pending of them; the next load asks the server</source>
        <translation>Vergisst die Dokumente und ihre offenen Änderungen; das nächste Laden fragt den Server</translation>
    </message>
    <message>
        <source>Clear session…</source>
        <translation>Session leeren…</translation>
    </message>
    <message>
        <source>Forgets every document of this session and everything that is pending</source>
        <translation>Vergisst jedes Dokument dieser Session und alle offenen Änderungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>Rookery::SessionTab</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>%1 was deleted on the server.</source>
        <translation>%1 wurde auf dem Server gelöscht.</translation>
    </message>
    <message>
        <source>It is closed, and no longer part of this session.</source>
        <translation>Es ist geschlossen und nicht mehr Teil dieser Session.</translation>
    </message>
    <message>
        <source>This tab closes when the save is done.</source>
        <translation>Dieser Tab schließt, wenn das Speichern fertig ist.</translation>
    </message>
    <message>
        <source>If the save fails, the tab stays and shows why.</source>
        <translation>Schlägt es fehl, bleibt der Tab und zeigt, warum.</translation>
    </message>
    <message>
        <source>Creating sample data</source>
        <translation>Das Anlegen von Beispieldaten</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Fassung des Servers zeigen</translation>
    </message>
    <message>
        <source>Keep mine pending</source>
        <translation>Meine offen lassen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Es ist %1</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Das Öffnen von %1</translation>
    </message>
    <message numerus="yes">
        <source>This session has used all of its %n request(s).</source>
        <translation>
            <numerusform>Diese Session hat ihre %n Anfrage verbraucht.</numerusform>
            <numerusform>Diese Session hat alle ihre %n Anfragen verbraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not loaded.</source>
        <translation>%1 wurde nicht geladen.</translation>
    </message>
    <message>
        <source>What is pending can still be saved, and browsing the tree is free.</source>
        <translation>Offene Änderungen lassen sich noch speichern, und Durchsehen des Baums ist frei.</translation>
    </message>
    <message>
        <source>Raise to %1</source>
        <translation>Auf %1 erhöhen</translation>
    </message>
    <message>
        <source>New unit of work, keep pending</source>
        <translation>Neue Arbeitseinheit, Änderungen behalten</translation>
    </message>
    <message>
        <source>Saving was stopped.</source>
        <translation>Das Speichern wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing was sent; all changes are pending as before.</source>
        <translation>Nichts wurde gesendet; alle Änderungen sind offen wie zuvor.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Das Speichern</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Rookery::SessionTabBar</name>
    <message>
        <source>Session tabs</source>
        <translation>Session-Tabs</translation>
    </message>
</context>
<context>
    <name>Rookery::SettingsFile</name>
    <message>
        <source>“%1” cannot be read: %2. It is left as it is, and changes are not saved.</source>
        <translation>„%1“ ist nicht lesbar: %2. Die Datei bleibt, wie sie ist, und Änderungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>“%1” was damaged (%2). It is kept as “%3”, and a new one was begun.</source>
        <translation>„%1“ war beschädigt (%2). Die Datei ist als „%3“ aufgehoben, und eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>“%1” is damaged (%2) and cannot be renamed. It is left as it is, and changes are not saved.</source>
        <translation>„%1“ ist beschädigt (%2) und lässt sich nicht umbenennen. Die Datei bleibt, wie sie ist, und Änderungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>“%1” could not be saved: %2.</source>
        <translation>„%1“ konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
</context>
<context>
    <name>Rookery::SingleInstance</name>
    <message>
        <source>Rookery runs already, but does not answer.</source>
        <translation>Rookery läuft schon, antwortet aber nicht.</translation>
    </message>
</context>
<context>
    <name>Rookery::StaleBanner</name>
    <message>
        <source>Retry now</source>
        <translation>Jetzt noch einmal</translation>
    </message>
</context>
<context>
    <name>Rookery::StartChoice</name>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Wie %1</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
</context>
<context>
    <name>Rookery::StateText</name>
    <message>
        <source>unmodified</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>invalid JSON</source>
        <translation>ungültiges JSON</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>new, not on the server yet</source>
        <translation>neu, noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>modified, not saved yet</source>
        <translation>geändert, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>deleted here, not on the server yet</source>
        <translation>hier gelöscht, noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>its text is not valid JSON and is kept here</source>
        <translation>sein Text ist kein gültiges JSON und bleibt hier erhalten</translation>
    </message>
    <message>
        <source>changed on the server since it was loaded</source>
        <translation>auf dem Server geändert, seit es geladen wurde</translation>
    </message>
    <message>
        <source>conflict: changed here and on the server</source>
        <translation>Konflikt: hier und auf dem Server geändert</translation>
    </message>
    <message>
        <source>state unknown: it was sent, and no reply came</source>
        <translation>Zustand unbekannt: gesendet, und keine Antwort kam</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>not saved: the server refused it</source>
        <translation>nicht gespeichert: Der Server hat es abgelehnt</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>DEV</translation>
    </message>
    <message>
        <source>TESTING</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>LOCKED</source>
        <translation>GESPERRT</translation>
    </message>
    <message>
        <source>%1 · LOCKED</source>
        <comment>an environment, PRODUCTION</comment>
        <translation>%1 · GESPERRT</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the ID of a document, and its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no environment</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>Rookery::StatusLine</name>
    <message>
        <source>Request budget</source>
        <translation>Budget an Anfragen</translation>
    </message>
    <message>
        <source>No session open</source>
        <translation>Keine Session geöffnet</translation>
    </message>
    <message>
        <source>Rookery %1</source>
        <translation>Rookery %1</translation>
    </message>
    <message>
        <source>No caching</source>
        <translation>Kein Cache</translation>
    </message>
    <message>
        <source>No tracking: for reading</source>
        <translation>Keine Verfolgung: zum Lesen</translation>
    </message>
    <message>
        <source>Atomic guards</source>
        <translation>Atomic Guards</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>In diesem Programm</translation>
    </message>
    <message>
        <source>Node %1 · %2 · %3</source>
        <comment>cluster tag, host, time of the last answer</comment>
        <translation>Knoten %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Rookery::TabEnd</name>
    <message>
        <source>Close session</source>
        <translation>Session schließen</translation>
    </message>
</context>
<context>
    <name>Rookery::TextActions</name>
    <message>
        <source>&amp;Find in the document</source>
        <translation>Im Dokument &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>R&amp;eplace in the document</source>
        <translation>Im Dokument &amp;ersetzen</translation>
    </message>
    <message>
        <source>Go to &amp;line or path</source>
        <translation>Zu &amp;Zeile oder Pfad gehen</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormatieren</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>Auf eine Zeile &amp;kürzen</translation>
    </message>
    <message>
        <source>&amp;Sort keys</source>
        <translation>Schlüssel s&amp;ortieren</translation>
    </message>
    <message>
        <source>Add caret &amp;above</source>
        <translation>Einfügemarke d&amp;arüber</translation>
    </message>
    <message>
        <source>Add caret &amp;below</source>
        <translation>Einfügemarke daru&amp;nter</translation>
    </message>
    <message>
        <source>Select the &amp;next occurrence as well</source>
        <translation>Auch das nächste &amp;Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Select a&amp;ll occurrences</source>
        <translation>Alle V&amp;orkommen auswählen</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;here</source>
        <translation>&amp;Hier zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Fold all but the &amp;caret&apos;s path</source>
        <translation>Alles außer dem &amp;Pfad der Einfügemarke zuklappen</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Alles &amp;aufklappen</translation>
    </message>
    <message>
        <source>Ca&amp;rets</source>
        <translation>E&amp;infügemarken</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>Auf- und Zu&amp;klappen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>This document can only be read.</source>
        <translation>Dieses Dokument kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The text is no JSON yet: mend its problem first.</source>
        <translation>Der Text ist noch kein JSON: Beheben Sie erst seinen Fehler.</translation>
    </message>
    <message>
        <source>No document is in front.</source>
        <translation>Kein Dokument ist im Vordergrund.</translation>
    </message>
    <message numerus="yes">
        <source>Show &amp;%n level(s)</source>
        <comment>of nesting</comment>
        <translation>
            <numerusform>&amp;%n Ebene zeigen</numerusform>
            <numerusform>&amp;%n Ebenen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rookery::TextTools</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>The text has %n line(s).</source>
        <translation>
            <numerusform>Der Text hat %n Zeile.</numerusform>
            <numerusform>Der Text hat %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A JSON pointer leads somewhere once the text is JSON: see its problem below.</source>
        <translation>Ein JSON-Pointer führt erst zu etwas, wenn der Text JSON ist: Sein Fehler steht unten.</translation>
    </message>
    <message>
        <source>Nothing stands at %1.</source>
        <comment>a JSON pointer</comment>
        <translation>Bei %1 steht nichts.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Auf eine Zeile zusammenziehen</translation>
    </message>
    <message>
        <source>Sort keys</source>
        <translation>Schlüssel sortieren</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The text would be one line of %1, and lines of more than 1 MB cannot be edited here.</source>
        <translation>Der Text wäre eine Zeile von %1, und Zeilen von mehr als 1 MB können hier nicht bearbeitet werden.</translation>
    </message>
</context>
<context>
    <name>Rookery::TheirsWindow</name>
    <message>
        <source>%1: theirs before, mine after</source>
        <translation>%1: vorher die andere Fassung, nachher meine</translation>
    </message>
    <message>
        <source>Asking the server for %1…</source>
        <translation>Der Server wird nach %1 gefragt…</translation>
    </message>
    <message>
        <source>Left: what is on the server now, by somebody else. Right: yours, which is kept.</source>
        <translation>Links: was jetzt auf dem Server ist, von jemand anderem. Rechts: Ihre Fassung, die erhalten bleibt.</translation>
    </message>
    <message>
        <source>%1 was deleted on the server. Yours is kept.</source>
        <translation>%1 wurde auf dem Server gelöscht. Ihre Fassung bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>Rookery::TrackedModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Change vector</source>
        <translation>Change Vector</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>Zuletzt geändert</translation>
    </message>
</context>
<context>
    <name>Rookery::TrackedText</name>
    <message>
        <source>Requests %1/%2</source>
        <translation>Anfragen %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>Cache %n hit(s)</source>
        <translation>
            <numerusform>Cache %n Treffer</numerusform>
            <numerusform>Cache %n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracking</source>
        <translation>Keine Verfolgung</translation>
    </message>
    <message numerus="yes">
        <source>Tracking %n document(s)</source>
        <translation>
            <numerusform>%n Dokument verfolgt</numerusform>
            <numerusform>%n Dokumente verfolgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster-wide</source>
        <translation>Clusterweit</translation>
    </message>
    <message>
        <source>Single node</source>
        <translation>Einzelner Knoten</translation>
    </message>
    <message>
        <source>Optimistic concurrency on</source>
        <translation>Optimistische Nebenläufigkeit an</translation>
    </message>
    <message>
        <source>Optimistic concurrency off</source>
        <translation>Optimistische Nebenläufigkeit aus</translation>
    </message>
</context>
<context>
    <name>Rookery::TreeText</name>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Without a collection</source>
        <translation>Ohne Collection</translation>
    </message>
    <message>
        <source>new, ID from server</source>
        <translation>neu, ID vom Server</translation>
    </message>
    <message>
        <source>%1 could not be listed</source>
        <translation>%1 ließ sich nicht auflisten</translation>
    </message>
    <message numerus="yes">
        <source>Show next %n</source>
        <translation>
            <numerusform>Nächstes zeigen</numerusform>
            <numerusform>Nächste %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>%1 von %2 werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n documents</source>
        <translation>
            <numerusform>%1, %n Dokument</numerusform>
            <numerusform>%1, %n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The server answered %1: %2</source>
        <translation>Der Server antwortete %1: %2</translation>
    </message>
    <message>
        <source>Counts as of %1. Edits stay possible.</source>
        <translation>Zählung von %1. Bearbeiten bleibt möglich.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n documents start with “%1”</source>
        <translation>
            <numerusform>%n Dokument beginnt mit „%1“</numerusform>
            <numerusform>%n Dokumente beginnen mit „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n documents that start with “%1”</source>
        <translation>
            <numerusform>Das erste Dokument, das mit „%1“ beginnt</numerusform>
            <numerusform>Die ersten %n Dokumente, die mit „%1“ beginnen</numerusform>
        </translation>
    </message>
    <message>
        <source>No document starts with “%1”</source>
        <translation>Kein Dokument beginnt mit „%1“</translation>
    </message>
</context>
<context>
    <name>Rookery::UnitText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <comment>kilobytes</comment>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <comment>milliseconds</comment>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale::toString() has it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year, as QLocale::toString() has it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>a time of day</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Rookery::Welcome</name>
    <message>
        <source>Rookery</source>
        <translation>Rookery</translation>
    </message>
    <message>
        <source>A unit of work in every tab</source>
        <translation>Eine Arbeitseinheit in jedem Tab</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Sample documents, no server needed</source>
        <translation>Beispieldokumente, kein Server nötig</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Paste a URL, or the address of RavenDB Studio</source>
        <translation>Eine URL einfügen, oder die Adresse von RavenDB Studio</translation>
    </message>
    <message>
        <source>How a session works</source>
        <translation>Wie eine Session funktioniert</translation>
    </message>
    <message>
        <source>1. Load and edit many documents. Nothing is sent.</source>
        <translation>1. Viele Dokumente laden und bearbeiten. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>2. Review everything as one diff. Untick what is not ready.</source>
        <translation>2. Alles als einen Vergleich prüfen. Abwählen, was nicht bereit ist.</translation>
    </message>
    <message>
        <source>3. Save in one transaction: all of it, or nothing.</source>
        <translation>3. In einer Transaktion speichern: alles oder nichts.</translation>
    </message>
    <message>
        <source>Recent sessions and connections</source>
        <translation>Letzte Sessions und Verbindungen</translation>
    </message>
    <message>
        <source>Ctrl+P goes to any document of a session, Ctrl+L filters them.</source>
        <translation>Strg+P geht zu einem Dokument der Session, Strg+L filtert sie.</translation>
    </message>
    <message>
        <source>in this program</source>
        <translation>in diesem Programm</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Rookery::WindowActions</name>
    <message>
        <source>&amp;About Rookery</source>
        <translation>&amp;Über Rookery</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Neue Session…</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>&amp;Sandbox öffnen</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
    <message>
        <source>Close s&amp;ession</source>
        <translation>S&amp;ession schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Filter &amp;documents</source>
        <translation>Dokumente &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Go to a document</source>
        <translation>&amp;Zu einem Dokument gehen</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>Thema: wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Thema: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Thema: &amp;dunkel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Übliche G&amp;röße</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>&amp;Pending changes</source>
        <translation>&amp;Offene Änderungen</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>Session &amp;options</source>
        <translation>Session-&amp;Optionen</translation>
    </message>
    <message>
        <source>&amp;Review and save…</source>
        <translation>&amp;Prüfen und speichern…</translation>
    </message>
    <message>
        <source>Re&amp;fresh the document list</source>
        <translation>Dokumentliste &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Revert &amp;all</source>
        <translation>Alles &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;New document…</source>
        <translation>&amp;Neues Dokument…</translation>
    </message>
    <message>
        <source>&amp;Clone…</source>
        <translation>&amp;Klonen…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Co&amp;mpare with what was loaded</source>
        <translation>&amp;Mit dem Geladenen vergleichen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>D&amp;okument</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;New query</source>
        <translation>&amp;Neue Abfrage</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Abfrage</translation>
    </message>
    <message>
        <source>Switch &amp;text and tree</source>
        <translation>Zwischen &amp;Text und Baum wechseln</translation>
    </message>
    <message>
        <source>Find in o&amp;pen documents</source>
        <translation>In &amp;offenen Dokumenten suchen</translation>
    </message>
</context>
<context>
    <name>Rookery::Workspace</name>
    <message>
        <source>Reverting a path of %1</source>
        <translation>Das Verwerfen eines Pfads von %1</translation>
    </message>
    <message>
        <source>Revert path</source>
        <translation>Pfad verwerfen</translation>
    </message>
    <message>
        <source>Loading the open documents anew</source>
        <translation>Das neue Laden der geöffneten Dokumente</translation>
    </message>
    <message>
        <source>As the server has it</source>
        <translation>Wie der Server es hat</translation>
    </message>
    <message>
        <source>Taking the server&apos;s version</source>
        <translation>Das Übernehmen der Fassung des Servers</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
</context>
<context>
    <name>SessionCommands</name>
    <message>
        <source>New %1</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)</source>
        <translation>
            <numerusform>%n Dokument löschen</numerusform>
            <numerusform>%n Dokumente löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n document(s)</source>
        <translation>
            <numerusform>%n Dokument verwerfen</numerusform>
            <numerusform>%n Dokumente verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was edited or closed since, and stays as it is.</source>
        <translation>Es wurde seitdem bearbeitet oder geschlossen und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Undoing “%1”</source>
        <translation>„%1“ rückgängig machen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>Das Protokoll %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The trace %1 cannot be written: %2</source>
        <translation>Die Aufzeichnung %1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
</TS>
