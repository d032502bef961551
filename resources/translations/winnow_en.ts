<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
  <context>
    <name>ExportView</name>
    <message numerus="yes">
      <source>%n duplicate(s) left out.</source>
      <translation>
        <numerusform>%n duplicate left out.</numerusform>
        <numerusform>%n duplicates left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to %1.</source>
      <translation>
        <numerusform>%n row written to %1.</numerusform>
        <numerusform>%n rows written to %1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside one another, named after it.</source>
      <translation>
        <numerusform>%n file, named after it.</numerusform>
        <numerusform>%n files beside one another, named after it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written</source>
      <translation>
        <numerusform>%n row will be written</numerusform>
        <numerusform>%n rows will be written</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FinderDialog</name>
    <message numerus="yes">
      <source>%n spelling(s) tried.</source>
      <translation>
        <numerusform>%n spelling tried.</numerusform>
        <numerusform>%n spellings tried.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HostedDialog</name>
    <message numerus="yes">
      <source>Send %n address(es)</source>
      <translation>
        <numerusform>Send %n address</numerusform>
        <numerusform>Send %n addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) of this list are unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</source>
      <translation>
        <numerusform>%n address of this list is unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</numerusform>
        <numerusform>%n addresses of this list are unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1: at most %n credit(s).</source>
      <translation>
        <numerusform>%1: at most %n credit.</numerusform>
        <numerusform>%1: at most %n credits.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will be sent to %1.</source>
      <translation>
        <numerusform>%n address will be sent to %1.</numerusform>
        <numerusform>%n addresses will be sent to %1.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message numerus="yes">
      <source>%1 (%n row(s))</source>
      <translation>
        <numerusform>%1 (%n row)</numerusform>
        <numerusform>%1 (%n rows)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>and %n more file</numerusform>
        <numerusform>and %n more files</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>JobRow</name>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>%n minute ago</numerusform>
        <numerusform>%n minutes ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>%n hour ago</numerusform>
        <numerusform>%n hours ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message numerus="yes">
      <source>%n address(es) checked.</source>
      <translation>
        <numerusform>%n address checked.</numerusform>
        <numerusform>%n addresses checked.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OutcomeView</name>
    <message numerus="yes">
      <source>%n verdict(s) changed.</source>
      <translation>
        <numerusform>%n verdict changed.</numerusform>
        <numerusform>%n verdicts changed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) were sent, and the answer was lost on the way. They may have been paid for. Winnow does not send them again unless you say so.</source>
      <translation>
        <numerusform>%n address was sent, and the answer was lost on the way. It may have been paid for. Winnow does not send it again unless you say so.</numerusform>
        <numerusform>%n addresses were sent, and the answer was lost on the way. They may have been paid for. Winnow does not send them again unless you say so.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message numerus="yes">
      <source>about %n minute(s)</source>
      <translation>
        <numerusform>about %n minute</numerusform>
        <numerusform>about %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s)</source>
      <translation>
        <numerusform>about %n hour</numerusform>
        <numerusform>about %n hours</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>Copy %n address</numerusform>
        <numerusform>Copy %n addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Check %n address(es) again</source>
      <translation>
        <numerusform>Check %n address again</numerusform>
        <numerusform>Check %n addresses again</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message numerus="yes">
      <source>%n more address(es) reach the mailbox of another</source>
      <translation>
        <numerusform>%n more address reaches the mailbox of another</numerusform>
        <numerusform>%n more addresses reach the mailbox of another</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) hold several addresses</source>
      <translation>
        <numerusform>%n cell holds several addresses</numerusform>
        <numerusform>%n cells hold several addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) to tidy up</source>
      <translation>
        <numerusform>%n cell to tidy up</numerusform>
        <numerusform>%n cells to tidy up</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) on your suppression lists</source>
      <translation>
        <numerusform>%n address on your suppression lists</numerusform>
        <numerusform>%n addresses on your suppression lists</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n throw-away address(es)</source>
      <translation>
        <numerusform>%n throw-away address</numerusform>
        <numerusform>%n throw-away addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) at a mistyped domain</source>
      <translation>
        <numerusform>%n address at a mistyped domain</numerusform>
        <numerusform>%n addresses at a mistyped domain</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message numerus="yes">
      <source>Mark %n row(s)</source>
      <translation>
        <numerusform>Mark %n row</numerusform>
        <numerusform>Mark %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Add %n address(es) to suppression</source>
      <translation>
        <numerusform>Add %n address to suppression</numerusform>
        <numerusform>Add %n addresses to suppression</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n hour</numerusform>
        <numerusform>%n hours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) asked us to come back later.</source>
      <translation>
        <numerusform>%n address asked us to come back later.</numerusform>
        <numerusform>%n addresses asked us to come back later.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 asked for a break.</source>
      <translation>
        <numerusform>%1 asked for a break.</numerusform>
        <numerusform>%1 asked for a break.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 is asked slowly, as it wishes.</source>
      <translation>
        <numerusform>%1 is asked slowly, as it wishes.</numerusform>
        <numerusform>%1 is asked slowly, as it wishes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Let a hosted service say more about %n unknown address(es)</source>
      <translation>
        <numerusform>Let a hosted service say more about %n unknown address</numerusform>
        <numerusform>Let a hosted service say more about %n unknown addresses</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UnfinishedCard</name>
    <message numerus="yes">
      <source>%n address(es) left; nothing is asked twice.</source>
      <translation>
        <numerusform>%n address left; nothing is asked twice.</numerusform>
        <numerusform>%n addresses left; nothing is asked twice.</numerusform>
      </translation>
    </message>
  </context>
</TS>
