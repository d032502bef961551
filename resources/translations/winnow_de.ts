<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>AboutPage</name>
    <message>
      <source>About Winnow</source>
      <translation>Über Winnow</translation>
    </message>
    <message>
      <source>Winnow cleans mailing lists on your own computer.</source>
      <translation>Winnow säubert Adresslisten auf Ihrem eigenen Computer.</translation>
    </message>
    <message>
      <source>Version %1</source>
      <translation>Version %1</translation>
    </message>
    <message>
      <source>Look for a newer version</source>
      <translation>Nach neuerer Version sehen</translation>
    </message>
    <message>
      <source>Open its page</source>
      <translation>Ihre Seite öffnen</translation>
    </message>
    <message>
      <source>Licence of</source>
      <translation>Lizenz von</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Winnow is built on the work of others; these are their licences.</source>
      <translation>Winnow baut auf der Arbeit anderer auf; das sind deren Lizenzen.</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird nachgesehen…</translation>
    </message>
  </context>
  <context>
    <name>Again</name>
    <message>
      <source>Check again what is older than how many days?</source>
      <translation>Was älter ist als wie viele Tage, erneut prüfen?</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Erneut prüfen</translation>
    </message>
    <message>
      <source>There is no earlier check of this list</source>
      <translation>Es gibt keine frühere Prüfung dieser Liste</translation>
    </message>
    <message>
      <source>Duplicate the list and check it again, then compare the two.</source>
      <translation>Duplizieren Sie die Liste, prüfen Sie sie erneut und vergleichen Sie dann beide.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>%1 (again)</source>
      <translation>%1 (erneut)</translation>
    </message>
  </context>
  <context>
    <name>AppearancePage</name>
    <message>
      <source>Appearance and language</source>
      <translation>Aussehen und Sprache</translation>
    </message>
    <message>
      <source>How the window looks and speaks.</source>
      <translation>Wie das Fenster aussieht und spricht.</translation>
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
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Light, dark, or as the system.</source>
      <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>Of all words in the window.</source>
      <translation>Aller Wörter im Fenster.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>The window opens anew; a check that runs is paused and can be continued.</source>
      <translation>Das Fenster öffnet sich neu; eine laufende Prüfung pausiert und kann fortgesetzt werden.</translation>
    </message>
  </context>
  <context>
    <name>AskDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>Check one address</source>
      <translation>Eine Adresse prüfen</translation>
    </message>
    <message>
      <source>name@example.com</source>
      <translation>name@beispiel.de</translation>
    </message>
    <message>
      <source>Address to check</source>
      <translation>Zu prüfende Adresse</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Its mail server is asked from this computer.</source>
      <translation>Ihr Mailserver wird von diesem Computer aus gefragt.</translation>
    </message>
    <message>
      <source>Asking its mail server…</source>
      <translation>Der Mailserver wird gefragt …</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Vergleiche…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>From “%1” to “%2”</source>
      <translation>Von „%1“ zu „%2“</translation>
    </message>
    <message>
      <source>%1 the same</source>
      <translation>%1 gleich</translation>
    </message>
    <message>
      <source>%1 changed</source>
      <translation>%1 geändert</translation>
    </message>
    <message>
      <source>%1 new</source>
      <translation>%1 neu</translation>
    </message>
    <message>
      <source>%1 no longer there</source>
      <translation>%1 nicht mehr da</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Nicht geprüft</translation>
    </message>
  </context>
  <context>
    <name>ConnectionDialog</name>
    <message>
      <source>Test the connection</source>
      <translation>Verbindung testen</translation>
    </message>
    <message>
      <source>Testing</source>
      <translation>Test läuft</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Noch einmal testen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Winnow greets a few large mail providers and hangs up. No address of yours is named.</source>
      <translation>Winnow grüßt einige große Mailanbieter und legt auf. Keine Ihrer Adressen wird genannt.</translation>
    </message>
  </context>
  <context>
    <name>Donut</name>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>valid so far</source>
      <translation>bisher gültig</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>gültig</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop your list here</source>
      <translation>Liste hier ablegen</translation>
    </message>
    <message>
      <source>CSV, Excel or plain text, with any columns</source>
      <translation>CSV, Excel oder Text, mit beliebigen Spalten</translation>
    </message>
    <message>
      <source>&amp;Open a list…</source>
      <translation>Liste ö&amp;ffnen …</translation>
    </message>
    <message>
      <source>&amp;Paste addresses</source>
      <translation>Adressen ein&amp;fügen</translation>
    </message>
    <message>
      <source>&amp;Try the sandbox</source>
      <translation>Sandkasten &amp;testen</translation>
    </message>
    <message>
      <source>A made-up list and made-up mail servers on this computer. Nothing is sent.</source>
      <translation>Eine erfundene Liste und erfundene Mailserver auf diesem Computer. Nichts wird gesendet.</translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message>
      <source>Written form</source>
      <translation>Schreibweise</translation>
    </message>
    <message>
      <source>Well formed.</source>
      <translation>Richtig geschrieben.</translation>
    </message>
    <message>
      <source>Well formed, read as %1.</source>
      <translation>Richtig geschrieben, gelesen als %1.</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Tippfehler</translation>
    </message>
    <message>
      <source>Looks mistyped; %1 is likely meant.</source>
      <translation>Sieht vertippt aus; gemeint ist wohl %1.</translation>
    </message>
    <message>
      <source>Kind of address</source>
      <translation>Art der Adresse</translation>
    </message>
    <message>
      <source>From a provider of throw-away addresses.</source>
      <translation>Von einem Anbieter für Wegwerfadressen.</translation>
    </message>
    <message>
      <source>Belongs to a role such as info@ or sales@, not to a person.</source>
      <translation>Gehört zu einer Funktion wie info@ oder sales@, nicht zu einer Person.</translation>
    </message>
    <message>
      <source>From a free mail provider.</source>
      <translation>Von einem kostenlosen Mailanbieter.</translation>
    </message>
    <message>
      <source>Spam trap</source>
      <translation>Spamfalle</translation>
    </message>
    <message>
      <source>Mailbox</source>
      <translation>Postfach</translation>
    </message>
    <message>
      <source>Asked %1 times.</source>
      <translation>%1-mal gefragt.</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Nimmt alles an</translation>
    </message>
    <message>
      <source>Could not be tested.</source>
      <translation>Ließ sich nicht testen.</translation>
    </message>
    <message>
      <source>The host also takes an address that cannot exist, so a yes proves nothing.</source>
      <translation>Der Server nimmt auch eine Adresse an, die es nicht geben kann; sein Ja beweist also nichts.</translation>
    </message>
    <message>
      <source>The host refuses an address that cannot exist, so its yes means something.</source>
      <translation>Der Server lehnt eine Adresse ab, die es nicht geben kann; sein Ja bedeutet also etwas.</translation>
    </message>
    <message>
      <source>Mail host is on block lists</source>
      <translation>Mailserver steht auf Sperrlisten</translation>
    </message>
    <message>
      <source>Data breaches</source>
      <translation>Datenlecks</translation>
    </message>
    <message>
      <source>Seen in %1 known breaches.</source>
      <translation>In %1 bekannten Datenlecks gesehen.</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>Auf Ihrer Sperrliste</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <source>switched off</source>
      <translation>ausgeschaltet</translation>
    </message>
    <message>
      <source>Block lists</source>
      <translation>Sperrlisten</translation>
    </message>
    <message>
      <source>Age of the domain</source>
      <translation>Alter der Domain</translation>
    </message>
    <message>
      <source>Mail goes to %1.</source>
      <translation>Mail geht an %1.</translation>
    </message>
    <message>
      <source>No mail host named; mail goes to %1 itself.</source>
      <translation>Kein Mailserver genannt; Mail geht an %1 selbst.</translation>
    </message>
    <message>
      <source>%2 says it takes no mail.</source>
      <translation>%2 sagt, dass dort keine Mail angenommen wird.</translation>
    </message>
    <message>
      <source>%2 does not exist.</source>
      <translation>%2 gibt es nicht.</translation>
    </message>
    <message>
      <source>%2 has no mail host.</source>
      <translation>%2 hat keinen Mailserver.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 have no network address.</source>
      <translation>Die Mailserver von %2 haben keine Netzadresse.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 cannot be reached from outside.</source>
      <translation>Die Mailserver von %2 sind von außen nicht erreichbar.</translation>
    </message>
    <message>
      <source>The DNS of %2 contradicts itself.</source>
      <translation>Das DNS von %2 widerspricht sich.</translation>
    </message>
    <message>
      <source>Could not be looked up.</source>
      <translation>Ließ sich nicht nachschlagen.</translation>
    </message>
    <message>
      <source>Its name servers are broken.</source>
      <translation>Die Nameserver sind gestört.</translation>
    </message>
    <message>
      <source>The name servers did not answer in time.</source>
      <translation>Die Nameserver haben nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The name servers refused the question.</source>
      <translation>Die Nameserver haben die Frage abgelehnt.</translation>
    </message>
    <message>
      <source>The network was not reachable.</source>
      <translation>Das Netz war nicht erreichbar.</translation>
    </message>
    <message>
      <source>It was not asked.</source>
      <translation>Es wurde nicht gefragt.</translation>
    </message>
    <message>
      <source>%1 answered:</source>
      <translation>%1 antwortete:</translation>
    </message>
    <message>
      <source>Not asked.</source>
      <translation>Nicht gefragt.</translation>
    </message>
    <message>
      <source>%1 refused the connection.</source>
      <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
      <source>%1 could not be reached in time.</source>
      <translation>%1 war nicht rechtzeitig erreichbar.</translation>
    </message>
    <message>
      <source>%1 could not be reached.</source>
      <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
      <source>%1 stopped answering.</source>
      <translation>%1 antwortete nicht mehr.</translation>
    </message>
    <message>
      <source>%1 hung up.</source>
      <translation>%1 hat aufgelegt.</translation>
    </message>
    <message>
      <source>%1 would not talk to this computer:</source>
      <translation>%1 wollte mit diesem Computer nicht sprechen:</translation>
    </message>
    <message>
      <source>%1 cannot handle addresses in other scripts.</source>
      <translation>%1 versteht keine Adressen in anderen Schriften.</translation>
    </message>
    <message>
      <source>%1 took too long.</source>
      <translation>%1 brauchte zu lange.</translation>
    </message>
    <message>
      <source>Your network blocks the way to mail servers.</source>
      <translation>Ihr Netz sperrt den Weg zu Mailservern.</translation>
    </message>
    <message>
      <source>%1 asked for a break; not asked again.</source>
      <translation>%1 bat um eine Pause; nicht noch einmal gefragt.</translation>
    </message>
    <message>
      <source>The proxy did not work.</source>
      <translation>Der Proxy hat nicht funktioniert.</translation>
    </message>
    <message>
      <source>Winnow made a mistake here; this says nothing about the address.</source>
      <translation>Hier hat Winnow einen Fehler gemacht; das sagt nichts über die Adresse.</translation>
    </message>
  </context>
  <context>
    <name>EvidencePanel</name>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Not checked yet. The verdict comes when its mail server has answered.</source>
      <translation>Noch nicht geprüft. Das Urteil kommt, sobald der Mailserver geantwortet hat.</translation>
    </message>
    <message>
      <source>%1 of 100</source>
      <translation>%1 von 100</translation>
    </message>
    <message>
      <source>What made the score</source>
      <translation>Wie die Punkte entstehen</translation>
    </message>
    <message>
      <source>What was checked</source>
      <translation>Was geprüft wurde</translation>
    </message>
    <message>
      <source>DNS answers</source>
      <translation>DNS-Antworten</translation>
    </message>
    <message>
      <source>Conversation with %1</source>
      <translation>Gespräch mit %1</translation>
    </message>
    <message>
      <source>What was asked and answered</source>
      <translation>Was gefragt und geantwortet wurde</translation>
    </message>
    <message>
      <source>checked by this computer</source>
      <translation>von diesem Computer geprüft</translation>
    </message>
    <message>
      <source>remembered</source>
      <translation>gemerkt</translation>
    </message>
    <message>
      <source>%1, %2, %3 ms</source>
      <translation>%1, %2, %3 ms</translation>
    </message>
  </context>
  <context>
    <name>ExportExtras</name>
    <message>
      <source>Duplicates, parts, samples</source>
      <translation>Duplikate, Teile, Stichproben</translation>
    </message>
    <message>
      <source>Rows of the same address</source>
      <translation>Zeilen derselben Adresse</translation>
    </message>
    <message>
      <source>Keep all</source>
      <translation>Alle behalten</translation>
    </message>
    <message>
      <source>Keep the first</source>
      <translation>Die erste behalten</translation>
    </message>
    <message>
      <source>Keep the last</source>
      <translation>Die letzte behalten</translation>
    </message>
    <message>
      <source>Keep the one with the most filled cells</source>
      <translation>Die mit den meisten gefüllten Zellen behalten</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>One file</source>
      <translation>Eine Datei</translation>
    </message>
    <message>
      <source>One file for each status</source>
      <translation>Eine Datei je Status</translation>
    </message>
    <message>
      <source>One workbook, a sheet for each status</source>
      <translation>Eine Arbeitsmappe, ein Blatt je Status</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Rows at random</source>
      <translation>Zufällige Zeilen</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>Duplicates that are left out go to a file beside, so that nothing is lost.</source>
      <translation>Weggelassene Duplikate kommen in eine Datei daneben, damit nichts verloren geht.</translation>
    </message>
  </context>
  <context>
    <name>ExportView</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>All %1 rows, each with its verdict</source>
      <translation>Alle %1 Zeilen, jede mit ihrem Urteil</translation>
    </message>
    <message numerus="yes">
      <source>%n duplicate(s) left out.</source>
      <translation>
        <numerusform>%n Duplikat weggelassen.</numerusform>
        <numerusform>%n Duplikate weggelassen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to %1.</source>
      <translation>
        <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
        <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside one another, named after it.</source>
      <translation>
        <numerusform>%n Datei, danach benannt.</numerusform>
        <numerusform>%n Dateien nebeneinander, danach benannt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Report written to %1.</source>
      <translation>Bericht nach %1 geschrieben.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>One-page report…</source>
      <translation>Bericht auf einer Seite …</translation>
    </message>
    <message>
      <source>The list in numbers, as PDF or HTML, for a client</source>
      <translation>Die Liste in Zahlen, als PDF oder HTML, für Kunden</translation>
    </message>
    <message>
      <source>All rows, each with its verdict</source>
      <translation>Alle Zeilen, jede mit ihrem Urteil</translation>
    </message>
    <message>
      <source>Only these:</source>
      <translation>Nur diese:</translation>
    </message>
    <message>
      <source>Ready-made choices</source>
      <translation>Fertige Auswahl</translation>
    </message>
    <message>
      <source>As ticked below</source>
      <translation>Wie unten angekreuzt</translation>
    </message>
    <message>
      <source>Safe to send</source>
      <translation>Sicher anzuschreiben</translation>
    </message>
    <message>
      <source>Safe, and catch-all</source>
      <translation>Sicher und Catch-all</translation>
    </message>
    <message>
      <source>Everything but invalid</source>
      <translation>Alles außer ungültig</translation>
    </message>
    <message>
      <source>What needs a second look</source>
      <translation>Was einen zweiten Blick braucht</translation>
    </message>
    <message>
      <source>Columns to add</source>
      <translation>Neue Spalten</translation>
    </message>
    <message>
      <source>File format</source>
      <translation>Dateiformat</translation>
    </message>
    <message>
      <source>Let Excel show accents right (adds a UTF-8 mark)</source>
      <translation>Umlaute in Excel richtig zeigen (mit UTF-8-Kennung)</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>Zieldatei</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Writing progress</source>
      <translation>Fortschritt beim Schreiben</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Write the file</source>
      <translation>Datei schreiben</translation>
    </message>
    <message>
      <source>Which rows</source>
      <translation>Welche Zeilen</translation>
    </message>
    <message>
      <source>Which columns</source>
      <translation>Welche Spalten</translation>
    </message>
    <message>
      <source>Which file</source>
      <translation>Welche Datei</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Zähle…</translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written</source>
      <translation>
        <numerusform>%n Zeile wird geschrieben</numerusform>
        <numerusform>%n Zeilen werden geschrieben</numerusform>
      </translation>
    </message>
    <message>
      <source>This holds addresses that will bounce: keep it, do not mail it as is.</source>
      <translation>Enthält Adressen, die zurückkommen werden: aufheben, aber nicht so anschreiben.</translation>
    </message>
    <message>
      <source>If you mail these, expect about %1 % to bounce (%2 to %3 %).</source>
      <translation>Wenn Sie diese anschreiben, kommen etwa %1 % zurück (%2 bis %3 %).</translation>
    </message>
  </context>
  <context>
    <name>FileChooser</name>
    <message>
      <source>Open a list</source>
      <translation>Liste öffnen</translation>
    </message>
    <message>
      <source>Lists (%1)</source>
      <translation>Listen (%1)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Import reports</source>
      <translation>Berichte einlesen</translation>
    </message>
    <message>
      <source>Reports (%1)</source>
      <translation>Berichte (%1)</translation>
    </message>
    <message>
      <source>Write the list to</source>
      <translation>Liste schreiben nach</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Adressen suchen</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Mehr Filter</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Spalten wählen</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>any</source>
      <translation>beliebig</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 bis %2</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
  </context>
  <context>
    <name>FinderDialog</name>
    <message>
      <source>Find an address</source>
      <translation>Adresse finden</translation>
    </message>
    <message>
      <source>example.com</source>
      <translation>beispiel.de</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Vorname</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nachname</translation>
    </message>
    <message>
      <source>Company's domain</source>
      <translation>Domain der Firma</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Finden</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>%1 % sure.</source>
      <translation>%1 % sicher.</translation>
    </message>
    <message>
      <source>The mail server confirms it.</source>
      <translation>Der Mailserver bestätigt sie.</translation>
    </message>
    <message>
      <source>The server takes every name, so this is a guess.</source>
      <translation>Der Server nimmt jeden Namen an; das ist also geraten.</translation>
    </message>
    <message>
      <source>The mail server gave no answer, so this is a guess.</source>
      <translation>Der Mailserver gab keine Antwort; das ist also geraten.</translation>
    </message>
    <message>
      <source>The server knows none of the usual spellings.</source>
      <translation>Der Server kennt keine der üblichen Schreibweisen.</translation>
    </message>
    <message numerus="yes">
      <source>%n spelling(s) tried.</source>
      <translation>
        <numerusform>%n Schreibweise versucht.</numerusform>
        <numerusform>%n Schreibweisen versucht.</numerusform>
      </translation>
    </message>
    <message>
      <source>Winnow tries the usual spellings and asks the company's mail server.</source>
      <translation>Winnow probiert die üblichen Schreibweisen und fragt den Mailserver der Firma.</translation>
    </message>
    <message>
      <source>Asking the mail server…</source>
      <translation>Der Mailserver wird gefragt …</translation>
    </message>
  </context>
  <context>
    <name>HeaderBar</name>
    <message>
      <source>Home</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <source>All lists</source>
      <translation>Alle Listen</translation>
    </message>
    <message>
      <source>Check one address</source>
      <translation>Eine Adresse prüfen</translation>
    </message>
    <message>
      <source>Find an address</source>
      <translation>Adresse finden</translation>
    </message>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rückläufer und Sperrlisten</translation>
    </message>
    <message>
      <source>Keyboard shortcuts (F1)</source>
      <translation>Tastenkürzel (F1)</translation>
    </message>
    <message>
      <source>Settings (Ctrl+,)</source>
      <translation>Einstellungen (Strg+,)</translation>
    </message>
  </context>
  <context>
    <name>Hosted</name>
    <message>
      <source>It does not answer.</source>
      <translation>Er antwortet nicht.</translation>
    </message>
    <message>
      <source>No key yet</source>
      <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
      <source>Key in this computer's keyring</source>
      <translation>Schlüssel im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
      <source>Key for this session only; gone when you quit</source>
      <translation>Schlüssel nur für diese Sitzung; beim Beenden ist er weg</translation>
    </message>
    <message>
      <source>Key in the file under your passphrase</source>
      <translation>Schlüssel in der Datei unter Ihrer Passphrase</translation>
    </message>
    <message>
      <source>Key from an environment variable</source>
      <translation>Schlüssel aus einer Umgebungsvariablen</translation>
    </message>
    <message>
      <source>%1 does not accept the key. Nothing more was sent; put in another key.</source>
      <translation>%1 nimmt den Schlüssel nicht an. Weiter wurde nichts gesendet; geben Sie einen anderen ein.</translation>
    </message>
    <message>
      <source>%1 does not allow this key to verify addresses. Nothing more was sent.</source>
      <translation>%1 lässt mit diesem Schlüssel keine Adressen prüfen. Weiter wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>The credits at %1 are used up. What was answered is kept.</source>
      <translation>Das Guthaben bei %1 ist aufgebraucht. Die Antworten bleiben erhalten.</translation>
    </message>
    <message>
      <source>Your budget for %1 is reached. Nothing more was sent.</source>
      <translation>Ihr Budget für %1 ist erreicht. Weiter wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>%1 asks for a longer break. What was answered is kept; ask again later.</source>
      <translation>%1 bittet um eine längere Pause. Die Antworten bleiben erhalten; fragen Sie später noch einmal.</translation>
    </message>
    <message>
      <source>%1 does not answer. What was answered is kept; ask again later.</source>
      <translation>%1 antwortet nicht. Was beantwortet wurde, bleibt erhalten; fragen Sie später noch einmal.</translation>
    </message>
    <message>
      <source>%1 answers in a way that Winnow does not understand. Nothing more was sent.</source>
      <translation>%1 antwortet so, dass Winnow es nicht versteht. Weiter wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>You stopped it. Nothing more was sent to %1.</source>
      <translation>Sie haben es angehalten. An %1 wurde nichts mehr gesendet.</translation>
    </message>
    <message>
      <source>%1 not sent.</source>
      <translation>%1 nicht gesendet.</translation>
    </message>
    <message>
      <source>%1 still wait at the service: ask again, and nothing is paid twice.</source>
      <translation>%1 warten noch beim Dienst: Fragen Sie noch einmal, und nichts wird doppelt bezahlt.</translation>
    </message>
    <message>
      <source>%1 in a job that failed at the service.</source>
      <translation>%1 in einem Auftrag, der beim Dienst gescheitert ist.</translation>
    </message>
    <message>
      <source>%1 without an answer of the service.</source>
      <translation>%1 ohne Antwort des Dienstes.</translation>
    </message>
    <message>
      <source>Plan: %1.</source>
      <translation>Tarif: %1.</translation>
    </message>
    <message>
      <source>%1 checks left.</source>
      <translation>%1 Prüfungen übrig.</translation>
    </message>
    <message>
      <source>%1 of %2 used in this period.</source>
      <translation>%1 von %2 in diesem Zeitraum verbraucht.</translation>
    </message>
    <message>
      <source>%1 answered</source>
      <translation>%1 beantwortet</translation>
    </message>
    <message>
      <source>%1 paid for earlier</source>
      <translation>%1 schon früher bezahlt</translation>
    </message>
    <message>
      <source>credits used for this list: %1</source>
      <translation>verbrauchte Credits für diese Liste: %1</translation>
    </message>
    <message>
      <source>credits used for this list: at most %1</source>
      <translation>verbrauchte Credits für diese Liste: höchstens %1</translation>
    </message>
  </context>
  <context>
    <name>HostedDialog</name>
    <message>
      <source>Ask a hosted service</source>
      <translation>Einen Dienst fragen</translation>
    </message>
    <message>
      <source>Hosted services…</source>
      <translation>Dienste…</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Testschlüssel: kostenlos</translation>
    </message>
    <message>
      <source>There is no key yet. Put one in under Settings, Hosted services.</source>
      <translation>Es gibt noch keinen Schlüssel. Geben Sie einen unter Einstellungen, Dienste ein.</translation>
    </message>
    <message numerus="yes">
      <source>Send %n address(es)</source>
      <translation>
        <numerusform>%n Adresse senden</numerusform>
        <numerusform>%n Adressen senden</numerusform>
      </translation>
    </message>
    <message>
      <source>Untick what cannot be asked.</source>
      <translation>Nehmen Sie das Häkchen weg bei dem, was nicht gefragt werden kann.</translation>
    </message>
    <message>
      <source>There is nothing to ask about.</source>
      <translation>Es gibt nichts zu fragen.</translation>
    </message>
    <message>
      <source>%1: %2 of %3 answers</source>
      <translation>%1: %2 von %3 Antworten</translation>
    </message>
    <message>
      <source>Unknown (%1)</source>
      <translation>Unbekannt (%1)</translation>
    </message>
    <message>
      <source>Unknown and catch-all (%1)</source>
      <translation>Unbekannt und „Nimmt alles an“ (%1)</translation>
    </message>
    <message>
      <source>Everything (%1)</source>
      <translation>Alles (%1)</translation>
    </message>
    <message>
      <source>A sample of all, to compare</source>
      <translation>Eine Stichprobe von allem, zum Vergleich</translation>
    </message>
    <message>
      <source>What to ask about</source>
      <translation>Wonach gefragt wird</translation>
    </message>
    <message>
      <source>Addresses in the sample</source>
      <translation>Adressen in der Stichprobe</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) of this list are unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</source>
      <translation>
        <numerusform>%n Adresse dieser Liste ist unbekannt. Ein Dienst, den Sie bezahlen, weiß vielleicht mehr; er sieht die Adressen, die Sie senden, und sonst nichts von Ihrer Liste.</numerusform>
        <numerusform>%n Adressen dieser Liste sind unbekannt. Ein Dienst, den Sie bezahlen, weiß vielleicht mehr; er sieht die Adressen, die Sie senden, und sonst nichts von Ihrer Liste.</numerusform>
      </translation>
    </message>
    <message>
      <source>Each address is asked once, however often it is on the list.</source>
      <translation>Jede Adresse wird einmal gefragt, so oft sie auch auf der Liste steht.</translation>
    </message>
    <message>
      <source>Whom to ask, in this order</source>
      <translation>Wen fragen, in dieser Reihenfolge</translation>
    </message>
    <message>
      <source>What it costs</source>
      <translation>Was es kostet</translation>
    </message>
    <message>
      <source>Answers go into the list as they come. Whatever was paid for is kept, also if you stop or the computer goes off.</source>
      <translation>Antworten kommen sofort in die Liste. Was bezahlt ist, bleibt erhalten, auch wenn Sie anhalten oder der Computer ausgeht.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>%1 cannot be asked: %2</source>
      <translation>%1 kann nicht gefragt werden: %2</translation>
    </message>
    <message numerus="yes">
      <source>%1: at most %n credit(s).</source>
      <translation>
        <numerusform>%1: höchstens %n Credit.</numerusform>
        <numerusform>%1: höchstens %n Credits.</numerusform>
      </translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Ein Testschlüssel: Es kostet nichts, und die Antworten beweisen nichts.</translation>
    </message>
    <message>
      <source>It takes nothing for what it cannot tell.</source>
      <translation>Was er nicht sagen kann, kostet nichts.</translation>
    </message>
    <message>
      <source>%1 left there.</source>
      <translation>Dort sind %1 übrig.</translation>
    </message>
    <message>
      <source>Your budget: %1, earlier rounds over this list included.</source>
      <translation>Ihr Budget: %1, frühere Runden über diese Liste eingeschlossen.</translation>
    </message>
    <message>
      <source>That may not be enough for all: the rest stays as it is.</source>
      <translation>Das reicht vielleicht nicht für alle: Der Rest bleibt, wie er ist.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will be sent to %1.</source>
      <translation>
        <numerusform>%n Adresse wird an %1 gesendet.</numerusform>
        <numerusform>%n Adressen werden an %1 gesendet.</numerusform>
      </translation>
    </message>
    <message>
      <source>What stays open is then sent to %1.</source>
      <translation>Was offen bleibt, geht danach an %1.</translation>
    </message>
    <message>
      <source>Asking what it would cost…</source>
      <translation>Der Preis wird erfragt…</translation>
    </message>
    <message>
      <source>Choose a service.</source>
      <translation>Wählen Sie einen Dienst.</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>%1 wird gefragt…</translation>
    </message>
    <message>
      <source>Stopping: jobs are cancelled at the service where it can…</source>
      <translation>Wird angehalten: Aufträge werden beim Dienst abgebrochen, wo er das kann…</translation>
    </message>
  </context>
  <context>
    <name>HostedKeys</name>
    <message>
      <source>There is no key to test.</source>
      <translation>Es gibt keinen Schlüssel zum Testen.</translation>
    </message>
    <message>
      <source>In the sandbox nothing leaves this computer: the key is not tested.</source>
      <translation>Im Sandkasten verlässt nichts diesen Computer: Der Schlüssel wird nicht getestet.</translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Ein Testschlüssel: Es kostet nichts, und die Antworten beweisen nichts.</translation>
    </message>
    <message>
      <source>This service tells no balance; the key shows its worth when it asks.</source>
      <translation>Dieser Dienst nennt kein Guthaben; der Schlüssel zeigt sich erst beim Fragen.</translation>
    </message>
    <message>
      <source>The key of %1 is in the keyring now.</source>
      <translation>Der Schlüssel von %1 liegt jetzt im Schlüsselbund.</translation>
    </message>
    <message>
      <source>The key of %1 is kept until you quit.</source>
      <translation>Der Schlüssel von %1 bleibt, bis Sie beenden.</translation>
    </message>
    <message>
      <source>The key of %1 is in the file under your passphrase.</source>
      <translation>Der Schlüssel von %1 liegt in der Datei unter Ihrer Passphrase.</translation>
    </message>
    <message>
      <source>The file of keys is open until you quit.</source>
      <translation>Die Schlüsseldatei ist offen, bis Sie beenden.</translation>
    </message>
    <message>
      <source>The key of %1 is deleted.</source>
      <translation>Der Schlüssel von %1 ist gelöscht.</translation>
    </message>
  </context>
  <context>
    <name>HostedPage</name>
    <message>
      <source>Hosted services</source>
      <translation>Dienste</translation>
    </message>
    <message>
      <source>Services that you pay may settle what your computer cannot. None is asked before you see the cost and agree, list by list.</source>
      <translation>Dienste, die Sie bezahlen, klären vielleicht, was Ihr Computer nicht kann. Keiner wird gefragt, bevor Sie den Preis sehen und zustimmen, Liste für Liste.</translation>
    </message>
    <message>
      <source>%1 needs a web address.</source>
      <translation>%1 braucht eine Webadresse.</translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Blatt</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Zeichensatz</translation>
    </message>
    <message>
      <source>Columns end at</source>
      <translation>Spalten enden an</translation>
    </message>
    <message>
      <source>First row holds the column names</source>
      <translation>Erste Zeile enthält die Spaltennamen</translation>
    </message>
    <message>
      <source>Click a column's name to change what it means.</source>
      <translation>Klicken Sie auf einen Spaltennamen, um seine Bedeutung zu ändern.</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Andere Datei wählen</translation>
    </message>
    <message numerus="yes">
      <source>%1 (%n row(s))</source>
      <translation>
        <numerusform>%1 (%n Zeile)</numerusform>
        <numerusform>%1 (%n Zeilen)</numerusform>
      </translation>
    </message>
    <message>
      <source>about %1 rows</source>
      <translation>etwa %1 Zeilen</translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>und %n weitere Datei</numerusform>
        <numerusform>und %n weitere Dateien</numerusform>
      </translation>
    </message>
    <message>
      <source>Which column holds the addresses?</source>
      <translation>In welcher Spalte stehen die Adressen?</translation>
    </message>
    <message>
      <source>No column looks like it. Click the name of the right one above.</source>
      <translation>Keine Spalte sieht danach aus. Klicken Sie oben auf den Namen der richtigen.</translation>
    </message>
    <message>
      <source>Ready to check “%1”</source>
      <translation>Bereit, „%1“ zu prüfen</translation>
    </message>
    <message>
      <source>All your columns are kept. Each address is checked once, even if it repeats.</source>
      <translation>Alle Spalten bleiben erhalten. Jede Adresse wird einmal geprüft, auch wenn sie mehrfach vorkommt.</translation>
    </message>
  </context>
  <context>
    <name>JobRow</name>
    <message>
      <source>More for %1</source>
      <translation>Mehr zu %1</translation>
    </message>
    <message>
      <source>%1 rows · %2 · %3</source>
      <translation>%1 Zeilen · %2 · %3</translation>
    </message>
    <message>
      <source>not read to the end</source>
      <translation>nicht zu Ende gelesen</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>nicht begonnen</translation>
    </message>
    <message>
      <source>%1 % done</source>
      <translation>%1 % fertig</translation>
    </message>
    <message>
      <source>paused at %1 %</source>
      <translation>pausiert bei %1 %</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>stopped at %1 %</source>
      <translation>angehalten bei %1 %</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>vor %n Minute</numerusform>
        <numerusform>vor %n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>vor %n Stunde</numerusform>
        <numerusform>vor %n Stunden</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>JobWishes</name>
    <message>
      <source>Rename the list</source>
      <translation>Liste umbenennen</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Delete this list?</source>
      <translation>Diese Liste löschen?</translation>
    </message>
    <message>
      <source>Its rows and everything that was found are deleted. Your file stays.</source>
      <translation>Ihre Zeilen und alles Gefundene werden gelöscht. Ihre Datei bleibt.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
  </context>
  <context>
    <name>JobsPanel</name>
    <message>
      <source>Recent lists</source>
      <translation>Letzte Listen</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen …</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Check again what is old…</source>
      <translation>Altes erneut prüfen…</translation>
    </message>
    <message>
      <source>Compare with the check before…</source>
      <translation>Mit der Prüfung davor vergleichen…</translation>
    </message>
    <message>
      <source>Delete with all its data…</source>
      <translation>Mit allen Daten löschen …</translation>
    </message>
  </context>
  <context>
    <name>KeyForm</name>
    <message>
      <source>Paste a key</source>
      <translation>Schlüssel einfügen</translation>
    </message>
    <message>
      <source>Key of a hosted service</source>
      <translation>Schlüssel eines Dienstes</translation>
    </message>
    <message>
      <source>Service of this key</source>
      <translation>Dienst dieses Schlüssels</translation>
    </message>
    <message>
      <source>Which service?</source>
      <translation>Welcher Dienst?</translation>
    </message>
    <message>
      <source>Where to keep the key</source>
      <translation>Wo der Schlüssel bleibt</translation>
    </message>
    <message>
      <source>Keep in this computer's keyring</source>
      <translation>Im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
      <source>For this session only</source>
      <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
      <source>Keep in a file under a passphrase</source>
      <translation>In einer Datei unter einer Passphrase</translation>
    </message>
    <message>
      <source>Passphrase of the file</source>
      <translation>Passphrase der Datei</translation>
    </message>
    <message>
      <source>Keep key</source>
      <translation>Schlüssel behalten</translation>
    </message>
    <message>
      <source>Open the file of keys</source>
      <translation>Schlüsseldatei öffnen</translation>
    </message>
    <message>
      <source>This is a key of %1.</source>
      <translation>Das ist ein Schlüssel von %1.</translation>
    </message>
    <message>
      <source>This computer has no keyring that Winnow can use: the key is kept for this session, or in a file if you say so.</source>
      <translation>Dieser Computer hat keinen Schlüsselbund, den Winnow benutzen kann: Der Schlüssel bleibt für diese Sitzung, oder in einer Datei, wenn Sie es wollen.</translation>
    </message>
    <message>
      <source>Its beginning is not known: choose the service.</source>
      <translation>Sein Anfang ist nicht bekannt: Wählen Sie den Dienst.</translation>
    </message>
    <message>
      <source>The service is known by how the key begins. It is never shown again.</source>
      <translation>Am Anfang des Schlüssels wird der Dienst erkannt. Gezeigt wird er nie wieder.</translation>
    </message>
  </context>
  <context>
    <name>ListsPage</name>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listen und Ausnahmen</translation>
    </message>
    <message>
      <source>One domain or address a line; they count beside the lists built in.</source>
      <translation>Eine Domain oder Adresse je Zeile; sie gelten neben den eingebauten Listen.</translation>
    </message>
    <message>
      <source>Always fine</source>
      <translation>Immer in Ordnung</translation>
    </message>
    <message>
      <source>Never called throw-away, role or trap.</source>
      <translation>Nie Wegwerf-, Funktionsadresse oder Falle genannt.</translation>
    </message>
    <message>
      <source>Throw-away domains</source>
      <translation>Wegwerf-Domains</translation>
    </message>
    <message>
      <source>Do not mail these.</source>
      <translation>Diese nicht anschreiben.</translation>
    </message>
    <message>
      <source>Not throw-away</source>
      <translation>Keine Wegwerf-Domains</translation>
    </message>
    <message>
      <source>Although others say so.</source>
      <translation>Obwohl andere es sagen.</translation>
    </message>
    <message>
      <source>Role names</source>
      <translation>Funktionsnamen</translation>
    </message>
    <message>
      <source>Names before the @, such as sales.</source>
      <translation>Namen vor dem @, etwa vertrieb.</translation>
    </message>
    <message>
      <source>Not role names</source>
      <translation>Keine Funktionsnamen</translation>
    </message>
    <message>
      <source>Treat these as persons.</source>
      <translation>Diese als Personen behandeln.</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Winnow</source>
      <translation>Winnow</translation>
    </message>
    <message>
      <source>There is no list in this folder. Drop a file instead.</source>
      <translation>In diesem Ordner liegt keine Liste. Ziehen Sie stattdessen eine Datei herein.</translation>
    </message>
    <message>
      <source>%1 - Winnow</source>
      <translation>%1 - Winnow</translation>
    </message>
    <message>
      <source>That did not work: %1 Nothing is lost; try it again.</source>
      <translation>Das hat nicht geklappt: %1 Nichts ist verloren; versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) checked.</source>
      <translation>
        <numerusform>%n Adresse geprüft.</numerusform>
        <numerusform>%n Adressen geprüft.</numerusform>
      </translation>
    </message>
    <message>
      <source>“%1” is done</source>
      <translation>„%1“ ist fertig</translation>
    </message>
  </context>
  <context>
    <name>MeaningHeader</name>
    <message>
      <source>%1 · %2 %</source>
      <translation>%1 · %2 %</translation>
    </message>
  </context>
  <context>
    <name>Memory</name>
    <message>
      <source>Imported: %1.</source>
      <translation>Eingelesen: %1.</translation>
    </message>
    <message>
      <source>%1 lines not understood: %2 (%3).</source>
      <translation>%1 Zeilen nicht verstanden: %2 (%3).</translation>
    </message>
    <message>
      <source>Added: %1 addresses, %2 domains, %3 hashes.</source>
      <translation>Hinzugefügt: %1 Adressen, %2 Domains, %3 Hashes.</translation>
    </message>
    <message>
      <source>Forgotten: %1.</source>
      <translation>Vergessen: %1.</translation>
    </message>
    <message>
      <source>The list is removed.</source>
      <translation>Die Liste ist entfernt.</translation>
    </message>
    <message>
      <source>The report cannot be written: %1.</source>
      <translation>Der Bericht kann nicht geschrieben werden: %1.</translation>
    </message>
  </context>
  <context>
    <name>MemoryDialog</name>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rückläufer und Sperrlisten</translation>
    </message>
    <message>
      <source>Imported reports</source>
      <translation>Eingelesene Berichte</translation>
    </message>
    <message>
      <source>Suppression lists</source>
      <translation>Sperrlisten</translation>
    </message>
    <message>
      <source>Import reports…</source>
      <translation>Berichte einlesen …</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Add a list…</source>
      <translation>Liste hinzufügen …</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>%1 entries</source>
      <translation>%1 Einträge</translation>
    </message>
    <message>
      <source>Reading the file…</source>
      <translation>Datei wird gelesen …</translation>
    </message>
    <message>
      <source>%1 delivered</source>
      <translation>%1 zugestellt</translation>
    </message>
    <message>
      <source>%1 hard bounces</source>
      <translation>%1 endgültige Rückläufer</translation>
    </message>
    <message>
      <source>%1 soft bounces</source>
      <translation>%1 vorläufige Rückläufer</translation>
    </message>
    <message>
      <source>%1 complaints</source>
      <translation>%1 Beschwerden</translation>
    </message>
    <message>
      <source>%1 unsubscribed</source>
      <translation>%1 abgemeldet</translation>
    </message>
    <message>
      <source>Bounces and complaints that Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot or your mail server reported. They decide before any mail server is asked.</source>
      <translation>Rückläufer und Beschwerden, die Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot oder Ihr Mailserver gemeldet haben. Sie entscheiden, bevor ein Mailserver gefragt wird.</translation>
    </message>
    <message>
      <source>Addresses, domains or hashes that must not be mailed. Rows that stand on a list are marked in every check from now on.</source>
      <translation>Adressen, Domains oder Hashes, die nicht angeschrieben werden dürfen. Zeilen auf einer Liste werden ab jetzt in jeder Prüfung gekennzeichnet.</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>In the sandbox nothing leaves this computer.</source>
      <translation>Im Sandkasten verlässt nichts diesen Computer.</translation>
    </message>
    <message>
      <source>This build does not know where newer versions are published.</source>
      <translation>Diese Ausgabe weiß nicht, wo neuere Versionen erscheinen.</translation>
    </message>
    <message>
      <source>This is the newest version.</source>
      <translation>Das ist die neueste Version.</translation>
    </message>
    <message>
      <source>Version %1 is out.</source>
      <translation>Version %1 ist erschienen.</translation>
    </message>
  </context>
  <context>
    <name>OutcomeView</name>
    <message>
      <source>Send the lost ones again</source>
      <translation>Die verlorenen noch einmal senden</translation>
    </message>
    <message numerus="yes">
      <source>%n verdict(s) changed.</source>
      <translation>
        <numerusform>%n Urteil hat sich geändert.</numerusform>
        <numerusform>%n Urteile haben sich geändert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Stopped early</source>
      <translation>Vorzeitig angehalten</translation>
    </message>
    <message>
      <source>Done, but answers are missing</source>
      <translation>Fertig, aber Antworten fehlen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) were sent, and the answer was lost on the way. They may have been paid for. Winnow does not send them again unless you say so.</source>
      <translation>
        <numerusform>%n Adresse wurde gesendet, und die Antwort ging unterwegs verloren. Sie ist vielleicht schon bezahlt. Winnow sendet sie nur noch einmal, wenn Sie es wollen.</numerusform>
        <numerusform>%n Adressen wurden gesendet, und die Antwort ging unterwegs verloren. Sie sind vielleicht schon bezahlt. Winnow sendet sie nur noch einmal, wenn Sie es wollen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Both say the same of %1 of %2 addresses (%3 %).</source>
      <translation>Beide sagen dasselbe von %1 von %2 Adressen (%3 %).</translation>
    </message>
    <message>
      <source>Of %1 that Winnow left unknown, the service settled %2.</source>
      <translation>Von %1, die Winnow offen ließ, hat der Dienst %2 geklärt.</translation>
    </message>
    <message>
      <source>Winnow says</source>
      <translation>Winnow sagt</translation>
    </message>
    <message>
      <source>Winnow: %1, service: %2: %3</source>
      <translation>Winnow: %1, Dienst: %2: %3</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Filled in %1 % of the rows.</source>
      <translation>In %1 % der Zeilen ausgefüllt.</translation>
    </message>
  </context>
  <context>
    <name>PreviewTable</name>
    <message>
      <source>Preview of the list</source>
      <translation>Vorschau der Liste</translation>
    </message>
  </context>
  <context>
    <name>PrivacyPage</name>
    <message>
      <source>Privacy</source>
      <translation>Datenschutz</translation>
    </message>
    <message>
      <source>Your lists stay on this computer. This is what you may add or forget.</source>
      <translation>Ihre Listen bleiben auf diesem Computer. Hier steht, was dazukommen oder vergessen werden darf.</translation>
    </message>
    <message>
      <source>Remember verdicts across lists</source>
      <translation>Urteile über Listen hinweg merken</translation>
    </message>
    <message>
      <source>Shows how an address changed, and spares servers a second question.</source>
      <translation>Zeigt, wie sich eine Adresse verändert, und erspart Servern eine zweite Frage.</translation>
    </message>
    <message>
      <source>Ask block lists about mail servers</source>
      <translation>Sperrlisten nach Mailservern fragen</translation>
    </message>
    <message>
      <source>Tells the operators of block lists which mail servers your list uses.</source>
      <translation>Verrät den Betreibern von Sperrlisten, welche Mailserver in Ihrer Liste vorkommen.</translation>
    </message>
    <message>
      <source>Ask registries how old a domain is</source>
      <translation>Registrare nach dem Alter einer Domain fragen</translation>
    </message>
    <message>
      <source>Tells domain registries which domains are on your list.</source>
      <translation>Verrät den Registraren, welche Domains in Ihrer Liste stehen.</translation>
    </message>
    <message>
      <source> days</source>
      <translation> Tage</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>Delete finished lists after</source>
      <translation>Fertige Listen löschen nach</translation>
    </message>
    <message>
      <source>Their rows, results and evidence; your own files stay.</source>
      <translation>Ihre Zeilen, Ergebnisse und Belege; Ihre eigenen Dateien bleiben.</translation>
    </message>
    <message>
      <source>Write whole addresses in the log</source>
      <translation>Ganze Adressen ins Protokoll schreiben</translation>
    </message>
    <message>
      <source>Off: they are made unreadable there.</source>
      <translation>Aus: Sie werden dort unkenntlich gemacht.</translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message>
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Voll: jedes Postfach fragen, auf Wunsch warten</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Schnell: jedes Postfach fragen, nie warten</translation>
    </message>
    <message>
      <source>Domains only: can the domain get mail?</source>
      <translation>Nur Domains: kann die Domain Mail empfangen?</translation>
    </message>
    <message>
      <source>Offline: spelling and known lists only</source>
      <translation>Offline: nur Schreibweise und bekannte Listen</translation>
    </message>
    <message>
      <source>Start checking</source>
      <translation>Prüfung starten</translation>
    </message>
    <message>
      <source>Test the connection</source>
      <translation>Verbindung testen</translation>
    </message>
    <message>
      <source>Reading progress</source>
      <translation>Fortschritt beim Lesen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>%1 rows</source>
      <translation>%1 Zeilen</translation>
    </message>
    <message>
      <source>%1 different addresses</source>
      <translation>%1 verschiedene Adressen</translation>
    </message>
    <message>
      <source>%1 repeated</source>
      <translation>%1 doppelt</translation>
    </message>
    <message>
      <source>%1 tidied up</source>
      <translation>%1 bereinigt</translation>
    </message>
    <message>
      <source>%1 not an address</source>
      <translation>%1 keine Adresse</translation>
    </message>
    <message>
      <source>%1 empty</source>
      <translation>%1 leer</translation>
    </message>
    <message>
      <source>This computer can ask mail servers.</source>
      <translation>Dieser Computer kann Mailserver fragen.</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Noch einmal testen</translation>
    </message>
    <message>
      <source>Reading your list: %1 rows</source>
      <translation>Ihre Liste wird gelesen: %1 Zeilen</translation>
    </message>
    <message>
      <source>less than a minute</source>
      <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
      <source>about %n minute(s)</source>
      <translation>
        <numerusform>etwa %n Minute</numerusform>
        <numerusform>etwa %n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s)</source>
      <translation>
        <numerusform>etwa %n Stunde</numerusform>
        <numerusform>etwa %n Stunden</numerusform>
      </translation>
    </message>
    <message>
      <source>%1, longer where servers make us wait</source>
      <translation>%1, länger, wo Server warten lassen</translation>
    </message>
    <message>
      <source>Your list stays on this computer.</source>
      <translation>Ihre Liste bleibt auf diesem Computer.</translation>
    </message>
  </context>
  <context>
    <name>ResultsColumns</name>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Did you mean</source>
      <translation>Gemeint war wohl</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Anbieter</translation>
    </message>
    <message>
      <source>Your mark</source>
      <translation>Ihre Marke</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message>
      <source>No row passes this filter.</source>
      <translation>Keine Zeile passt zu diesem Filter.</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
      <source>%1 of %2 rows shown</source>
      <translation>%1 von %2 Zeilen gezeigt</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>%n Adresse kopieren</numerusform>
        <numerusform>%n Adressen kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Check %n address(es) again</source>
      <translation>
        <numerusform>%n Adresse erneut prüfen</numerusform>
        <numerusform>%n Adressen erneut prüfen</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark to keep</source>
      <translation>Zum Behalten markieren</translation>
    </message>
    <message>
      <source>Mark to drop</source>
      <translation>Zum Weglassen markieren</translation>
    </message>
    <message>
      <source>Remove mark</source>
      <translation>Marke entfernen</translation>
    </message>
    <message>
      <source>Add to suppression list</source>
      <translation>Auf die Sperrliste setzen</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>What was found in the list</source>
      <translation>Was in der Liste gefunden wurde</translation>
    </message>
    <message numerus="yes">
      <source>%n more address(es) reach the mailbox of another</source>
      <translation>
        <numerusform>%n weitere Adresse erreicht das Postfach einer anderen</numerusform>
        <numerusform>%n weitere Adressen erreichen das Postfach einer anderen</numerusform>
      </translation>
    </message>
    <message>
      <source>Check each mailbox once</source>
      <translation>Jedes Postfach einmal prüfen</translation>
    </message>
    <message>
      <source>Gmail ignores dots, and many ignore what follows a +.</source>
      <translation>Gmail übersieht Punkte, und viele übersehen, was nach einem + steht.</translation>
    </message>
    <message>
      <source>Check the first one, keep the row</source>
      <translation>Die erste prüfen, Zeile behalten</translation>
    </message>
    <message>
      <source>Make a row of each</source>
      <translation>Aus jeder eine Zeile machen</translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) hold several addresses</source>
      <translation>
        <numerusform>%n Zelle enthält mehrere Adressen</numerusform>
        <numerusform>%n Zellen enthalten mehrere Adressen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) to tidy up</source>
      <translation>
        <numerusform>%n Zelle aufzuräumen</numerusform>
        <numerusform>%n Zellen aufzuräumen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) on your suppression lists</source>
      <translation>
        <numerusform>%n Adresse auf Ihren Sperrlisten</numerusform>
        <numerusform>%n Adressen auf Ihren Sperrlisten</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”, and nobody is asked about them.</source>
      <translation>Sie kommen als „Nicht anschreiben“ heraus, und niemand wird nach ihnen gefragt.</translation>
    </message>
    <message numerus="yes">
      <source>%n throw-away address(es)</source>
      <translation>
        <numerusform>%n Wegwerfadresse</numerusform>
        <numerusform>%n Wegwerfadressen</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”.</source>
      <translation>Sie kommen als „Nicht anschreiben“ heraus.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) at a mistyped domain</source>
      <translation>
        <numerusform>%n Adresse mit vertippter Domain</numerusform>
        <numerusform>%n Adressen mit vertippter Domain</numerusform>
      </translation>
    </message>
    <message>
      <source>A correction is suggested beside each; nothing is changed by itself.</source>
      <translation>Neben jeder steht ein Vorschlag; von selbst wird nichts geändert.</translation>
    </message>
  </context>
  <context>
    <name>Roles</name>
    <message>
      <source>Address to check</source>
      <translation>Zu prüfende Adresse</translation>
    </message>
    <message>
      <source>Second address</source>
      <translation>Zweite Adresse</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Vorname</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nachname</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Ganzer Name</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Firma</translation>
    </message>
    <message>
      <source>Website or domain</source>
      <translation>Website oder Domain</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Einwilligung</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Abgemeldet</translation>
    </message>
    <message>
      <source>Kept as it is</source>
      <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Strichpunkt</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>Bar |</source>
      <translation>Strich |</translation>
    </message>
    <message>
      <source>Colon</source>
      <translation>Doppelpunkt</translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
      <source>Mark %n row(s)</source>
      <translation>
        <numerusform>%n Zeile markieren</numerusform>
        <numerusform>%n Zeilen markieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Added by hand, %1</source>
      <translation>Von Hand hinzugefügt, %1</translation>
    </message>
    <message numerus="yes">
      <source>Add %n address(es) to suppression</source>
      <translation>
        <numerusform>%n Adresse sperren</numerusform>
        <numerusform>%n Adressen sperren</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>Remove invisible characters</source>
      <translation>Unsichtbare Zeichen entfernen</translation>
    </message>
    <message>
      <source>Turn full-width characters into plain ones</source>
      <translation>Breite Zeichen in gewöhnliche wandeln</translation>
    </message>
    <message>
      <source>Read what web pages write for &lt; &gt; and &amp;</source>
      <translation>Lesen, was Webseiten für &lt; &gt; und &amp; schreiben</translation>
    </message>
    <message>
      <source>Take the address out of mailto: links</source>
      <translation>Adresse aus mailto:-Links nehmen</translation>
    </message>
    <message>
      <source>Take the address out of Name &lt;address&gt;</source>
      <translation>Adresse aus Name &lt;Adresse&gt; nehmen</translation>
    </message>
    <message>
      <source>Remove quotes and brackets around it</source>
      <translation>Anführungszeichen und Klammern entfernen</translation>
    </message>
    <message>
      <source>Remove stray spaces</source>
      <translation>Verirrte Leerzeichen entfernen</translation>
    </message>
    <message>
      <source>Turn commas in the domain into dots</source>
      <translation>Kommas in der Domain zu Punkten machen</translation>
    </message>
    <message>
      <source>Remove punctuation at the ends</source>
      <translation>Satzzeichen an den Enden entfernen</translation>
    </message>
    <message>
      <source>Write the domain in lower case</source>
      <translation>Domain klein schreiben</translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Finish early</source>
      <translation>Vorzeitig beenden</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Retry unknown</source>
      <translation>Unbekannte erneut fragen</translation>
    </message>
    <message>
      <source>Ask a service…</source>
      <translation>Dienst fragen…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Not read to the end</source>
      <translation>Nicht zu Ende gelesen</translation>
    </message>
    <message>
      <source>Ready to start</source>
      <translation>Bereit zum Start</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Prüfung läuft</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>%1 of %2 addresses checked</source>
      <translation>%1 von %2 Adressen geprüft</translation>
    </message>
    <message>
      <source>%1 a second</source>
      <translation>%1 je Sekunde</translation>
    </message>
    <message>
      <source>about %1 left</source>
      <translation>noch etwa %1</translation>
    </message>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n Sekunde</numerusform>
        <numerusform>%n Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n Minute</numerusform>
        <numerusform>%n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n Stunde</numerusform>
        <numerusform>%n Stunden</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Wird geprüft …</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) asked us to come back later.</source>
      <translation>
        <numerusform>%n Adresse bat uns, später wiederzukommen.</numerusform>
        <numerusform>%n Adressen baten uns, später wiederzukommen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 asked for a break.</source>
      <translation>
        <numerusform>%1 bat um eine Pause.</numerusform>
        <numerusform>%1 bat um eine Pause.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 is asked slowly, as it wishes.</source>
      <translation>
        <numerusform>%1 wird auf Wunsch langsam gefragt.</numerusform>
        <numerusform>%1 wird auf Wunsch langsam gefragt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Next try in %1.</source>
      <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Starten</translation>
    </message>
    <message numerus="yes">
      <source>Let a hosted service say more about %n unknown address(es)</source>
      <translation>
        <numerusform>Einen Dienst nach %n unbekannten Adresse fragen</numerusform>
        <numerusform>Einen Dienst nach %n unbekannten Adressen fragen</numerusform>
      </translation>
    </message>
    <message>
      <source>Stop asking for now; nothing is lost (Space)</source>
      <translation>Vorerst nicht weiter fragen; nichts geht verloren (Leertaste)</translation>
    </message>
    <message>
      <source>Stop waiting: what is still open becomes unknown, and the list is done</source>
      <translation>Nicht länger warten: Offenes wird unbekannt, und die Liste ist fertig</translation>
    </message>
    <message>
      <source>Stop here and keep what was found</source>
      <translation>Hier anhalten und Gefundenes behalten</translation>
    </message>
    <message>
      <source>Ask again about the addresses without an answer</source>
      <translation>Noch einmal nach Adressen ohne Antwort fragen</translation>
    </message>
    <message>
      <source>Write the cleaned list to a file (Ctrl+E)</source>
      <translation>Die saubere Liste in eine Datei schreiben (Strg+E)</translation>
    </message>
  </context>
  <context>
    <name>SandboxBanner</name>
    <message>
      <source>Sandbox: made-up mail servers on this computer. Nothing leaves it, and the verdicts mean nothing outside.</source>
      <translation>Sandkasten: erfundene Mailserver auf diesem Computer. Nichts verlässt ihn, und die Urteile gelten draußen nicht.</translation>
    </message>
    <message>
      <source>Leave the sandbox</source>
      <translation>Sandkasten verlassen</translation>
    </message>
  </context>
  <context>
    <name>ScorePreview</name>
    <message>
      <source>In “%1”, %2 of %3 scores would change.</source>
      <translation>In „%1“ würden sich %2 von %3 Punktzahlen ändern.</translation>
    </message>
  </context>
  <context>
    <name>ScoringPage</name>
    <message>
      <source>Scoring</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>How many points each finding adds or takes. The verdict stays the same.</source>
      <translation>Wie viele Punkte jeder Befund gibt oder nimmt. Das Urteil bleibt gleich.</translation>
    </message>
    <message>
      <source>usually %1</source>
      <translation>sonst %1</translation>
    </message>
  </context>
  <context>
    <name>ServiceCard</name>
    <message>
      <source>Ask %1</source>
      <translation>%1 fragen</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Testschlüssel: kostenlos</translation>
    </message>
    <message>
      <source>Ask %1 earlier</source>
      <translation>%1 früher fragen</translation>
    </message>
    <message>
      <source>Ask %1 later</source>
      <translation>%1 später fragen</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Testen</translation>
    </message>
    <message>
      <source>Delete key</source>
      <translation>Schlüssel löschen</translation>
    </message>
    <message>
      <source>https://… (needed)</source>
      <translation>https://… (nötig)</translation>
    </message>
    <message>
      <source>Web address of %1</source>
      <translation>Webadresse von %1</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>keine Grenze</translation>
    </message>
    <message>
      <source>Credits for a list at %1</source>
      <translation>Credits für eine Liste bei %1</translation>
    </message>
    <message>
      <source>Test the key of %1</source>
      <translation>Schlüssel von %1 testen</translation>
    </message>
    <message>
      <source>Delete the key of %1</source>
      <translation>Schlüssel von %1 löschen</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>Webadresse</translation>
    </message>
    <message>
      <source>Credits for a list, at most</source>
      <translation>Credits für eine Liste, höchstens</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>%1 wird gefragt…</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Verification</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listen und Ausnahmen</translation>
    </message>
    <message>
      <source>Scoring</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Hosted services</source>
      <translation>Dienste</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Datenschutz</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>About Winnow</source>
      <translation>Über Winnow</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Open a list</source>
      <translation>Liste öffnen</translation>
    </message>
    <message>
      <source>Paste addresses as a list</source>
      <translation>Adressen als Liste einfügen</translation>
    </message>
    <message>
      <source>Pause or continue the check</source>
      <translation>Prüfung pausieren oder fortsetzen</translation>
    </message>
    <message>
      <source>Start, pause or continue</source>
      <translation>Starten, pausieren oder fortsetzen</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Adressen suchen</translation>
    </message>
    <message>
      <source>Why did this row get its verdict?</source>
      <translation>Warum hat diese Zeile ihr Urteil?</translation>
    </message>
    <message>
      <source>Copy the selected addresses</source>
      <translation>Gewählte Adressen kopieren</translation>
    </message>
    <message>
      <source>Mark the selected rows to keep</source>
      <translation>Gewählte Zeilen zum Behalten markieren</translation>
    </message>
    <message>
      <source>Mark the selected rows to drop</source>
      <translation>Gewählte Zeilen zum Weglassen markieren</translation>
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
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Close what is open, or go back</source>
      <translation>Offenes schließen oder zurückgehen</translation>
    </message>
    <message>
      <source>This sheet</source>
      <translation>Diese Übersicht</translation>
    </message>
  </context>
  <context>
    <name>StartView</name>
    <message>
      <source>Clean your list before you send</source>
      <translation>Erst die Liste säubern, dann senden</translation>
    </message>
    <message>
      <source>Drop a list, and Winnow finds the addresses that would bounce, and says why.</source>
      <translation>Legen Sie eine Liste ab: Winnow findet die Adressen, die zurückkämen, und sagt, warum.</translation>
    </message>
    <message>
      <source>Your list stays on this computer. Winnow asks only the mail servers concerned and never sends a message.</source>
      <translation>Ihre Liste bleibt auf diesem Computer. Winnow fragt nur die betroffenen Mailserver und sendet nie eine Nachricht.</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <source>Providers</source>
      <translation>Anbieter</translation>
    </message>
    <message>
      <source>Domains</source>
      <translation>Domains</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Überblick</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <source>This address could not be checked. Try again.</source>
      <translation>Diese Adresse ließ sich nicht prüfen. Versuchen Sie es noch einmal.</translation>
    </message>
  </context>
  <context>
    <name>UnfinishedCard</name>
    <message>
      <source>&amp;Continue</source>
      <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
      <source>“%1” is not finished</source>
      <translation>„%1“ ist nicht fertig</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) left; nothing is asked twice.</source>
      <translation>
        <numerusform>%n Adresse übrig; nichts wird zweimal gefragt.</numerusform>
        <numerusform>%n Adressen übrig; nichts wird zweimal gefragt.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Valid</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Ungültig</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Nimmt alles an</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>Nicht anschreiben</translation>
    </message>
    <message>
      <source>The mailbox exists. Safe to send.</source>
      <translation>Das Postfach gibt es. Senden ist sicher.</translation>
    </message>
    <message>
      <source>Mail would bounce. Remove these.</source>
      <translation>Mail käme zurück. Entfernen Sie diese.</translation>
    </message>
    <message>
      <source>The domain takes any address, so the mailbox cannot be proven.</source>
      <translation>Die Domain nimmt jede Adresse an; das Postfach lässt sich nicht beweisen.</translation>
    </message>
    <message>
      <source>No clear answer yet. Not bad, just not known: try again later.</source>
      <translation>Noch keine klare Antwort. Nicht schlecht, nur nicht bekannt: später erneut versuchen.</translation>
    </message>
    <message>
      <source>Mail may arrive, but sending would hurt you: throw-away, role or trap.</source>
      <translation>Mail kommt vielleicht an, schadet Ihnen aber: Wegwerf-, Funktionsadresse oder Falle.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Postfach bestätigt</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Früher zugestellt</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>Keine Adresse</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>Domain gibt es nicht</translation>
    </message>
    <message>
      <source>Domain has no mail server</source>
      <translation>Domain ohne Mailserver</translation>
    </message>
    <message>
      <source>Domain refuses all mail</source>
      <translation>Domain nimmt keine Mail</translation>
    </message>
    <message>
      <source>Mail cannot be routed</source>
      <translation>Mail nicht zustellbar</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>Postfach gibt es nicht</translation>
    </message>
    <message>
      <source>Mailbox is disabled</source>
      <translation>Postfach abgeschaltet</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>Kam früher zurück</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>Auf Ihrer Sperrliste</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>Hat sich beschwert</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Vielleicht Spamfalle</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Wegwerfadresse</translation>
    </message>
    <message>
      <source>Probably mistyped</source>
      <translation>Wohl vertippt</translation>
    </message>
    <message>
      <source>Role address, catch-all</source>
      <translation>Funktion, nimmt alles an</translation>
    </message>
    <message>
      <source>Role address</source>
      <translation>Funktionsadresse</translation>
    </message>
    <message>
      <source>Domain accepts everything</source>
      <translation>Domain nimmt alles an</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Postfach ist voll</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Sollen später kommen</translation>
    </message>
    <message>
      <source>Server would not talk to us</source>
      <translation>Server lehnt uns ab</translation>
    </message>
    <message>
      <source>Provider hides the answer</source>
      <translation>Anbieter verrät nichts</translation>
    </message>
    <message>
      <source>Server had trouble</source>
      <translation>Server hatte Probleme</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>Server hat aufgelegt</translation>
    </message>
    <message>
      <source>Server did not answer in time</source>
      <translation>Server antwortet nicht</translation>
    </message>
    <message>
      <source>Server not reachable</source>
      <translation>Server nicht erreichbar</translation>
    </message>
    <message>
      <source>Your network blocks the check</source>
      <translation>Ihr Netz sperrt</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Postfach nicht geprüft</translation>
    </message>
  </context>
  <context>
    <name>VerificationPage</name>
    <message>
      <source>Verification</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>How Winnow asks mail servers.</source>
      <translation>Wie Winnow Mailserver fragt.</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Voll: jedes Postfach fragen, auf Wunsch warten</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Schnell: jedes Postfach fragen, nie warten</translation>
    </message>
    <message>
      <source>Domains only</source>
      <translation>Nur Domains</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> Minuten</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <source>What a new list is checked with.</source>
      <translation>Womit eine neue Liste geprüft wird.</translation>
    </message>
    <message>
      <source>Wait for servers that ask for a break</source>
      <translation>Auf Server warten, die um eine Pause bitten</translation>
    </message>
    <message>
      <source>Some servers answer only the second time, some minutes later.</source>
      <translation>Manche Server antworten erst beim zweiten Mal, einige Minuten später.</translation>
    </message>
    <message>
      <source>This computer's name</source>
      <translation>Name dieses Computers</translation>
    </message>
    <message>
      <source>Servers trust a name that leads back to this computer. Empty: found out.</source>
      <translation>Server vertrauen einem Namen, der zu diesem Computer zurückführt. Leer: wird ermittelt.</translation>
    </message>
    <message>
      <source>Sender address</source>
      <translation>Absenderadresse</translation>
    </message>
    <message>
      <source>An address of your own that servers may see. Empty: none is named.</source>
      <translation>Eine eigene Adresse, die Server sehen dürfen. Leer: keine wird genannt.</translation>
    </message>
    <message>
      <source>Connections at once</source>
      <translation>Verbindungen zugleich</translation>
    </message>
    <message>
      <source>Fewer are gentler.</source>
      <translation>Weniger ist schonender.</translation>
    </message>
    <message>
      <source>Proxies</source>
      <translation>Proxys</translation>
    </message>
    <message>
      <source>One a line: socks5://host:port. Used instead of this computer's own line.</source>
      <translation>Einer je Zeile: socks5://host:port. Statt der eigenen Leitung dieses Computers.</translation>
    </message>
  </context>
  <context>
    <name>Explain</name>
    <message>
      <source>Safe to mail.</source>
      <translation>Kann angeschrieben werden.</translation>
    </message>
    <message>
      <source>Safe to mail: it worked before.</source>
      <translation>Kann angeschrieben werden: Es hat schon geklappt.</translation>
    </message>
    <message>
      <source>Correct it if you know what was meant; else take it off the list.</source>
      <translation>Berichtigen Sie sie, wenn Sie wissen, was gemeint war; sonst von der Liste nehmen.</translation>
    </message>
    <message>
      <source>Look for a slip in the domain; else take it off the list.</source>
      <translation>Suchen Sie einen Tippfehler in der Domain; sonst von der Liste nehmen.</translation>
    </message>
    <message>
      <source>Take it off the list.</source>
      <translation>Von der Liste nehmen.</translation>
    </message>
    <message>
      <source>Take it off the list: mail to it will bounce and harm your name.</source>
      <translation>Von der Liste nehmen: Mail dorthin kommt zurück und schadet Ihrem Ruf.</translation>
    </message>
    <message>
      <source>Take it off the list; the person has left or closed the mailbox.</source>
      <translation>Von der Liste nehmen; die Person ist weg oder hat das Postfach geschlossen.</translation>
    </message>
    <message>
      <source>Take it off the list: providers count repeated bounces.</source>
      <translation>Von der Liste nehmen: Anbieter zählen wiederholte Rückläufer.</translation>
    </message>
    <message>
      <source>Do not mail it.</source>
      <translation>Nicht anschreiben.</translation>
    </message>
    <message>
      <source>Do not mail it again: a second complaint costs more than one reader.</source>
      <translation>Nicht noch einmal anschreiben: Eine zweite Beschwerde kostet mehr als einen Leser.</translation>
    </message>
    <message>
      <source>Do not mail it unless you know the person behind it.</source>
      <translation>Nur anschreiben, wenn Sie die Person dahinter kennen.</translation>
    </message>
    <message>
      <source>Leave it out: nobody will read it for long.</source>
      <translation>Weglassen: Das liest bald niemand mehr.</translation>
    </message>
    <message>
      <source>Ask the person, or try {suggestion}; do not mail the address as it is.</source>
      <translation>Fragen Sie die Person oder versuchen Sie {suggestion}; so nicht anschreiben.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns; write to it singly if you must.</source>
      <translation>Aus Kampagnen weglassen; notfalls einzeln anschreiben.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns, unless the role itself signed up.</source>
      <translation>Aus Kampagnen weglassen, außer die Stelle hat sich selbst angemeldet.</translation>
    </message>
    <message>
      <source>Mail it in small portions and watch the bounces, or ask a hosted service.</source>
      <translation>In kleinen Mengen anschreiben und Rückläufer beobachten, oder einen Dienst fragen.</translation>
    </message>
    <message>
      <source>Wait some weeks; a mailbox that stays full is abandoned.</source>
      <translation>Einige Wochen warten; ein Postfach, das voll bleibt, ist verlassen.</translation>
    </message>
    <message>
      <source>Let the job wait, or run it again later from the same computer.</source>
      <translation>Die Prüfung warten lassen oder später vom selben Computer wiederholen.</translation>
    </message>
    <message>
      <source>Run the preflight to see why, use a proxy or a hosted service, and check it again.</source>
      <translation>Die Verbindung testen, um den Grund zu sehen, einen Proxy oder Dienst nutzen und erneut prüfen.</translation>
    </message>
    <message>
      <source>Go by your own history with the address, or ask a hosted service.</source>
      <translation>Nach eigener Erfahrung mit der Adresse gehen oder einen Dienst fragen.</translation>
    </message>
    <message>
      <source>Nothing is lost: run the check again later.</source>
      <translation>Nichts ist verloren: später noch einmal prüfen.</translation>
    </message>
    <message>
      <source>Run the check again later; if it fails for days, the domain's mail is broken.</source>
      <translation>Später noch einmal prüfen; schlägt es tagelang fehl, ist die Mail der Domain gestört.</translation>
    </message>
    <message>
      <source>Run the preflight; a proxy, a hosted service or a server of your own gets around the block.</source>
      <translation>Die Verbindung testen; ein Proxy, ein Dienst oder ein eigener Server umgeht die Sperre.</translation>
    </message>
    <message>
      <source>Run a full check to learn more.</source>
      <translation>Voll prüfen, um mehr zu erfahren.</translation>
    </message>
    <message>
      <source>Probably {suggestion} was meant: correct it if you agree.</source>
      <translation>Gemeint war wohl {suggestion}: Berichtigen Sie es, wenn das stimmt.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Postfach bestätigt</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Früher zugestellt</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>Keine Adresse</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>Domain gibt es nicht</translation>
    </message>
    <message>
      <source>Domain has no mail host</source>
      <translation>Domain ohne Mailserver</translation>
    </message>
    <message>
      <source>Domain takes no mail</source>
      <translation>Domain nimmt keine Mail</translation>
    </message>
    <message>
      <source>Mail hosts do not exist</source>
      <translation>Mailserver gibt es nicht</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>Postfach gibt es nicht</translation>
    </message>
    <message>
      <source>Mailbox is switched off</source>
      <translation>Postfach abgeschaltet</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>Kam früher zurück</translation>
    </message>
    <message>
      <source>On a suppression list</source>
      <translation>Auf einer Sperrliste</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>Hat sich beschwert</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Vielleicht Spamfalle</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Wegwerfadresse</translation>
    </message>
    <message>
      <source>Mistyped domain</source>
      <translation>Domain vertippt</translation>
    </message>
    <message>
      <source>Role at a catch-all domain</source>
      <translation>Funktion bei Domain, die alles annimmt</translation>
    </message>
    <message>
      <source>Role, not a person</source>
      <translation>Funktion, keine Person</translation>
    </message>
    <message>
      <source>Domain accepts any name</source>
      <translation>Domain nimmt jeden Namen an</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Postfach ist voll</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Sollen später kommen</translation>
    </message>
    <message>
      <source>Spam filter refused us</source>
      <translation>Spamfilter lehnt uns ab</translation>
    </message>
    <message>
      <source>Provider does not tell</source>
      <translation>Anbieter verrät nichts</translation>
    </message>
    <message>
      <source>Temporary trouble there</source>
      <translation>Vorübergehende Störung dort</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>Server hat aufgelegt</translation>
    </message>
    <message>
      <source>No answer in time</source>
      <translation>Keine Antwort zur Zeit</translation>
    </message>
    <message>
      <source>No connection</source>
      <translation>Keine Verbindung</translation>
    </message>
    <message>
      <source>Blocked by your network</source>
      <translation>Von Ihrem Netz gesperrt</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Postfach nicht geprüft</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Ungültig</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Nimmt alles an</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>Nicht anschreiben</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address and refused an invented one at the same domain ({reply}).</source>
      <translation>Der Mailserver {server} nahm diese Adresse an und lehnte eine erfundene derselben Domain ab ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address was delivered on {date} ({source}).</source>
      <translation>Mail an diese Adresse wurde am {date} zugestellt ({source}).</translation>
    </message>
    <message>
      <source>This is not an e-mail address. {problem}</source>
      <translation>Das ist keine E-Mail-Adresse. {problem}</translation>
    </message>
    <message>
      <source>The domain {domain} does not exist: DNS knows no such name.</source>
      <translation>Die Domain {domain} gibt es nicht: DNS kennt den Namen nicht.</translation>
    </message>
    <message>
      <source>The domain {domain} exists, but names no mail host and has no address of its own.</source>
      <translation>Die Domain {domain} gibt es, aber sie nennt keinen Mailserver und hat keine eigene Adresse.</translation>
    </message>
    <message>
      <source>The mail server {server} said that it takes no mail for {domain} ({reply}).</source>
      <translation>Der Mailserver {server} sagte, dass er keine Mail für {domain} annimmt ({reply}).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} cannot be reached by anyone: none of {hosts} has an IP address.</source>
      <translation>Die Mailserver von {domain} sind für niemanden erreichbar: Keiner von {hosts} hat eine IP-Adresse.</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox does not exist ({reply}).</source>
      <translation>Der Mailserver {server} sagte, dass es dieses Postfach nicht gibt ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox is switched off ({reply}).</source>
      <translation>Der Mailserver {server} sagte, dass dieses Postfach abgeschaltet ist ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address bounced for good on {date} ({source}).</source>
      <translation>Mail an diese Adresse kam am {date} endgültig zurück ({source}).</translation>
    </message>
    <message>
      <source>The address is on your suppression list ({list}).</source>
      <translation>Die Adresse steht auf Ihrer Sperrliste ({list}).</translation>
    </message>
    <message>
      <source>The person marked your mail as spam on {date} ({source}).</source>
      <translation>Die Person hat Ihre Mail am {date} als Spam gemeldet ({source}).</translation>
    </message>
    <message>
      <source>The address matches a hint of spam traps ({hint}). No complete list of traps exists, so this is a hint and not a proof.</source>
      <translation>Die Adresse passt zu einem Hinweis auf Spamfallen ({hint}). Eine vollständige Liste gibt es nicht; das ist ein Hinweis, kein Beweis.</translation>
    </message>
    <message>
      <source>{domain} hands out throw-away addresses, which stop working within hours or days.</source>
      <translation>{domain} verteilt Wegwerfadressen, die nach Stunden oder Tagen nicht mehr gehen.</translation>
    </message>
    <message>
      <source>{domain} looks like a slip of the fingers; {suggestion} was probably meant.</source>
      <translation>{domain} sieht vertippt aus; gemeint war wohl {suggestion}.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person, and {domain} accepts any name, so the mailbox cannot be confirmed either.</source>
      <translation>{account}@ benennt eine Funktion und keine Person, und {domain} nimmt jeden Namen an; auch das Postfach lässt sich nicht bestätigen.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person: several people may read it, and none of them may have asked for your mail.</source>
      <translation>{account}@ benennt eine Funktion und keine Person: Vielleicht lesen es mehrere, und keiner hat um Ihre Mail gebeten.</translation>
    </message>
    <message>
      <source>The mail server {server} accepts any name at {domain}, an invented one too, so its yes to this one proves nothing.</source>
      <translation>Der Mailserver {server} nimmt jeden Namen bei {domain} an, auch einen erfundenen; sein Ja zu diesem beweist nichts.</translation>
    </message>
    <message>
      <source>The mailbox exists, but it is full ({reply}).</source>
      <translation>Das Postfach gibt es, aber es ist voll ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} asks strangers to come back later and has not said yes or no yet ({reply}).</source>
      <translation>Der Mailserver {server} bittet Fremde, später wiederzukommen, und hat noch nicht ja oder nein gesagt ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses to talk to this computer; that says nothing about the mailbox ({reply}).</source>
      <translation>Der Mailserver {server} weigert sich, mit diesem Computer zu sprechen; das sagt nichts über das Postfach ({reply}).</translation>
    </message>
    <message>
      <source>A yes from {provider} comes for nearly any name at this point, and the bounce later, so it proves nothing about this mailbox.</source>
      <translation>{provider} sagt hier zu fast jedem Namen ja und schickt die Mail später zurück; das beweist nichts über dieses Postfach.</translation>
    </message>
    <message>
      <source>The mail server {server} has trouble just now and could not say whether the mailbox exists ({reply}).</source>
      <translation>Der Mailserver {server} hat gerade Probleme und konnte nicht sagen, ob es das Postfach gibt ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} hung up before it answered.</source>
      <translation>Der Mailserver {server} legte auf, bevor er antwortete.</translation>
    </message>
    <message>
      <source>The mail server {server} did not answer in time.</source>
      <translation>Der Mailserver {server} antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
      <source>No mail host of {domain} could be reached ({server}).</source>
      <translation>Kein Mailserver von {domain} war erreichbar ({server}).</translation>
    </message>
    <message>
      <source>Your network does not let mail connections out, so the mail server was never asked.</source>
      <translation>Ihr Netz lässt keine Mailverbindungen hinaus; der Mailserver wurde nie gefragt.</translation>
    </message>
    <message>
      <source>The mail server was not asked about this mailbox.</source>
      <translation>Der Mailserver wurde nach diesem Postfach nicht gefragt.</translation>
    </message>
    <message>
      <source>The mail server {server} refused this mailbox and postmaster@ alike, which must exist: it refuses everybody from here ({reply}).</source>
      <translation>Der Mailserver {server} lehnte dieses Postfach ebenso ab wie postmaster@, das es geben muss: Er lehnt von hier jeden ab ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses this computer's IP address, which is on a blocklist ({reply}).</source>
      <translation>Der Mailserver {server} lehnt die IP-Adresse dieses Computers ab, die auf einer Sperrliste steht ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} was asked too often and wants a pause ({reply}).</source>
      <translation>Der Mailserver {server} wurde zu oft gefragt und will eine Pause ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} wants this computer's IP address to have a name (reverse DNS) ({reply}).</source>
      <translation>Der Mailserver {server} verlangt, dass die IP-Adresse dieses Computers einen Namen hat (Reverse DNS) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not like the name that this computer gives itself (HELO) ({reply}).</source>
      <translation>Dem Mailserver {server} gefällt der Name nicht, den sich dieser Computer gibt (HELO) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not take the sender address that it was asked with ({reply}).</source>
      <translation>Der Mailserver {server} nimmt die Absenderadresse nicht an, mit der er gefragt wurde ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} talks over an encrypted connection only, which could not be made ({reply}).</source>
      <translation>Der Mailserver {server} spricht nur verschlüsselt, und das kam nicht zustande ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} says that {domain} is not served there; the domain's MX record may be out of date ({reply}).</source>
      <translation>Der Mailserver {server} sagt, dass {domain} dort nicht bedient wird; der MX-Eintrag ist vielleicht veraltet ({reply}).</translation>
    </message>
    <message>
      <source>The mailbox seems to exist: {server} says that it is getting too much mail just now ({reply}).</source>
      <translation>Das Postfach gibt es wohl: {server} sagt, dass es gerade zu viel Mail bekommt ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} could not read the letters before the @ ({reply}).</source>
      <translation>Der Mailserver {server} konnte die Zeichen vor dem @ nicht lesen ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but gave no clear answer to an invented one, so its yes proves nothing ({decoy}).</source>
      <translation>Der Mailserver {server} nahm diese Adresse an, gab zu einer erfundenen aber keine klare Antwort; sein Ja beweist nichts ({decoy}).</translation>
    </message>
    <message>
      <source>The name servers of {domain} did not answer in time.</source>
      <translation>Die Nameserver von {domain} haben nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The name servers of {domain} answered with an error, so its mail hosts are not known.</source>
      <translation>Die Nameserver von {domain} antworteten mit einem Fehler; die Mailserver sind nicht bekannt.</translation>
    </message>
    <message>
      <source>DNS could not be reached from this computer.</source>
      <translation>DNS war von diesem Computer aus nicht erreichbar.</translation>
    </message>
    <message>
      <source>The mail server {server} refused the connection.</source>
      <translation>Der Mailserver {server} hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
      <source>The mail server {server} did not take the connection in time.</source>
      <translation>Der Mailserver {server} nahm die Verbindung nicht rechtzeitig an.</translation>
    </message>
    <message>
      <source>The mail server {server} could not be reached.</source>
      <translation>Der Mailserver {server} war nicht erreichbar.</translation>
    </message>
    <message>
      <source>The time for {domain} was used up before its mail server had answered.</source>
      <translation>Die Zeit für {domain} war um, bevor der Mailserver geantwortet hatte.</translation>
    </message>
    <message>
      <source>The mail server {server} does not take addresses with letters such as these before the @ (it offers no SMTPUTF8).</source>
      <translation>Der Mailserver {server} nimmt keine Adressen mit solchen Zeichen vor dem @ an (er bietet kein SMTPUTF8).</translation>
    </message>
    <message>
      <source>The hosts that {server} belongs to refused this computer several times, so they were not asked any more.</source>
      <translation>Die Server, zu denen {server} gehört, haben diesen Computer mehrmals abgelehnt und wurden nicht mehr gefragt.</translation>
    </message>
    <message>
      <source>The proxy did not let the connection through.</source>
      <translation>Der Proxy ließ die Verbindung nicht durch.</translation>
    </message>
    <message>
      <source>Winnow itself failed while asking; the log says how.</source>
      <translation>Winnow selbst ist beim Fragen gescheitert; das Protokoll sagt, woran.</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but an invented one was not asked for, so its yes proves nothing ({reply}).</source>
      <translation>Der Mailserver {server} nahm diese Adresse an; nach einer erfundenen wurde nicht gefragt, sein Ja beweist also nichts ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refused before a mailbox could be named ({reply}).</source>
      <translation>Der Mailserver {server} lehnte ab, bevor ein Postfach genannt werden konnte ({reply}).</translation>
    </message>
    <message>
      <source>The domain {domain} declares that it takes no mail at all (null MX).</source>
      <translation>Die Domain {domain} erklärt, dass sie gar keine Mail annimmt (Null MX).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} have only private addresses ({hosts}), which are not asked unless you allow it.</source>
      <translation>Die Mailserver von {domain} haben nur private Adressen ({hosts}); sie werden nur gefragt, wenn Sie es erlauben.</translation>
    </message>
    <message>
      <source>The DNS records of {domain} contradict one another, so that senders treat them differently; the mailbox was not asked for.</source>
      <translation>Die DNS-Einträge von {domain} widersprechen sich, sodass Absender sie verschieden behandeln; nach dem Postfach wurde nicht gefragt.</translation>
    </message>
    <message>
      <source>{vendor} says that this mailbox exists ({said}).</source>
      <translation>{vendor} sagt, dass es dieses Postfach gibt ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that mail to this address will be refused ({said}).</source>
      <translation>{vendor} sagt, dass Mail an diese Adresse abgelehnt wird ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that {domain} accepts any name ({said}).</source>
      <translation>{vendor} sagt, dass {domain} jeden Namen annimmt ({said}).</translation>
    </message>
    <message>
      <source>{vendor} advises against mailing this address ({said}).</source>
      <translation>{vendor} rät davon ab, diese Adresse anzuschreiben ({said}).</translation>
    </message>
  </context>
  <context>
    <name>Factors</name>
    <message>
      <source>The address is well formed</source>
      <translation>Die Adresse ist richtig geschrieben</translation>
    </message>
    <message>
      <source>The domain takes mail</source>
      <translation>Die Domain nimmt Mail an</translation>
    </message>
    <message>
      <source>The host accepted the address</source>
      <translation>Der Server nahm die Adresse an</translation>
    </message>
    <message>
      <source>The mailbox is proved to exist</source>
      <translation>Das Postfach gibt es nachweislich</translation>
    </message>
    <message>
      <source>The domain publishes SPF</source>
      <translation>Die Domain hat SPF</translation>
    </message>
    <message>
      <source>The domain publishes DMARC</source>
      <translation>Die Domain hat DMARC</translation>
    </message>
    <message>
      <source>Mail to the address is refused</source>
      <translation>Mail an die Adresse wird abgelehnt</translation>
    </message>
    <message>
      <source>Mail to the address has bounced before</source>
      <translation>Mail an die Adresse kam früher zurück</translation>
    </message>
    <message>
      <source>Mail to the address was put off before</source>
      <translation>Mail an die Adresse wurde früher aufgeschoben</translation>
    </message>
    <message>
      <source>The mailbox is full</source>
      <translation>Das Postfach ist voll</translation>
    </message>
    <message>
      <source>The address is on a suppression list</source>
      <translation>Die Adresse steht auf einer Sperrliste</translation>
    </message>
    <message>
      <source>The person complained about mail before</source>
      <translation>Die Person hat sich früher beschwert</translation>
    </message>
    <message>
      <source>The person unsubscribed before</source>
      <translation>Die Person hat sich früher abgemeldet</translation>
    </message>
    <message>
      <source>The address looks like a spam trap</source>
      <translation>Die Adresse sieht nach Spamfalle aus</translation>
    </message>
    <message>
      <source>The address is throw-away</source>
      <translation>Die Adresse ist zum Wegwerfen</translation>
    </message>
    <message>
      <source>The domain is mistyped</source>
      <translation>Die Domain ist vertippt</translation>
    </message>
    <message>
      <source>The address names a function, not a person</source>
      <translation>Die Adresse benennt eine Funktion, keine Person</translation>
    </message>
    <message>
      <source>The domain's mail hosts are on blocklists</source>
      <translation>Die Mailserver der Domain stehen auf Sperrlisten</translation>
    </message>
    <message>
      <source>The domain is younger than 30 days</source>
      <translation>Die Domain ist jünger als 30 Tage</translation>
    </message>
  </context>
</TS>
