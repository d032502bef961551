<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
  <context>
    <name>AboutPage</name>
    <message>
      <source>About Winnow</source>
      <translation>Acerca de Winnow</translation>
    </message>
    <message>
      <source>Winnow cleans mailing lists on your own computer.</source>
      <translation>Winnow limpia listas de correo en su propio ordenador.</translation>
    </message>
    <message>
      <source>Version %1</source>
      <translation>Versión %1</translation>
    </message>
    <message>
      <source>Look for a newer version</source>
      <translation>Buscar una versión nueva</translation>
    </message>
    <message>
      <source>Open its page</source>
      <translation>Abrir su página</translation>
    </message>
    <message>
      <source>Licence of</source>
      <translation>Licencia de</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Winnow is built on the work of others; these are their licences.</source>
      <translation>Winnow se apoya en el trabajo de otros; estas son sus licencias.</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
  </context>
  <context>
    <name>Again</name>
    <message>
      <source>Check again what is older than how many days?</source>
      <translation>¿Comprobar de nuevo lo que tiene más de cuántos días?</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
    <message>
      <source>There is no earlier check of this list</source>
      <translation>No hay una comprobación anterior de esta lista</translation>
    </message>
    <message>
      <source>Duplicate the list and check it again, then compare the two.</source>
      <translation>Duplique la lista y compruébela de nuevo; luego compare las dos.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>%1 (again)</source>
      <translation>%1 (otra vez)</translation>
    </message>
  </context>
  <context>
    <name>AppearancePage</name>
    <message>
      <source>Appearance and language</source>
      <translation>Aspecto e idioma</translation>
    </message>
    <message>
      <source>How the window looks and speaks.</source>
      <translation>Cómo se ve y habla la ventana.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Light, dark, or as the system.</source>
      <translation>Claro, oscuro o como el sistema.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <source>Of all words in the window.</source>
      <translation>De todas las palabras de la ventana.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>The window opens anew; a check that runs is paused and can be continued.</source>
      <translation>La ventana se abre de nuevo; una comprobación en marcha se pausa y puede continuar.</translation>
    </message>
  </context>
  <context>
    <name>AskDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>Check one address</source>
      <translation>Comprobar una dirección</translation>
    </message>
    <message>
      <source>name@example.com</source>
      <translation>nombre@ejemplo.es</translation>
    </message>
    <message>
      <source>Address to check</source>
      <translation>Dirección a comprobar</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Comprobar</translation>
    </message>
    <message>
      <source>Its mail server is asked from this computer.</source>
      <translation>Se pregunta a su servidor de correo desde este ordenador.</translation>
    </message>
    <message>
      <source>Asking its mail server…</source>
      <translation>Preguntando a su servidor de correo…</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>What changed</source>
      <translation>Qué ha cambiado</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Comparando…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>From “%1” to “%2”</source>
      <translation>De «%1» a «%2»</translation>
    </message>
    <message>
      <source>%1 the same</source>
      <translation>%1 iguales</translation>
    </message>
    <message>
      <source>%1 changed</source>
      <translation>%1 cambiadas</translation>
    </message>
    <message>
      <source>%1 new</source>
      <translation>%1 nuevas</translation>
    </message>
    <message>
      <source>%1 no longer there</source>
      <translation>%1 ya no están</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>No comprobado</translation>
    </message>
  </context>
  <context>
    <name>ConnectionDialog</name>
    <message>
      <source>Test the connection</source>
      <translation>Probar la conexión</translation>
    </message>
    <message>
      <source>Testing</source>
      <translation>Probando</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Probar otra vez</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Winnow greets a few large mail providers and hangs up. No address of yours is named.</source>
      <translation>Winnow saluda a unos grandes proveedores de correo y cuelga. No se nombra ninguna dirección suya.</translation>
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
      <translation>válidas hasta ahora</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>válidas</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop your list here</source>
      <translation>Suelte aquí su lista</translation>
    </message>
    <message>
      <source>CSV, Excel or plain text, with any columns</source>
      <translation>CSV, Excel o texto, con cualquier columna</translation>
    </message>
    <message>
      <source>&amp;Open a list…</source>
      <translation>&amp;Abrir una lista…</translation>
    </message>
    <message>
      <source>&amp;Paste addresses</source>
      <translation>&amp;Pegar direcciones</translation>
    </message>
    <message>
      <source>&amp;Try the sandbox</source>
      <translation>P&amp;robar el arenero</translation>
    </message>
    <message>
      <source>A made-up list and made-up mail servers on this computer. Nothing is sent.</source>
      <translation>Una lista y servidores de correo inventados en este ordenador. No se envía nada.</translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message>
      <source>Written form</source>
      <translation>Escritura</translation>
    </message>
    <message>
      <source>Well formed.</source>
      <translation>Bien escrita.</translation>
    </message>
    <message>
      <source>Well formed, read as %1.</source>
      <translation>Bien escrita, leída como %1.</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Dominio</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Ortografía</translation>
    </message>
    <message>
      <source>Looks mistyped; %1 is likely meant.</source>
      <translation>Parece mal escrita; quizá se quiso decir %1.</translation>
    </message>
    <message>
      <source>Kind of address</source>
      <translation>Tipo de dirección</translation>
    </message>
    <message>
      <source>From a provider of throw-away addresses.</source>
      <translation>De un proveedor de direcciones desechables.</translation>
    </message>
    <message>
      <source>Belongs to a role such as info@ or sales@, not to a person.</source>
      <translation>Pertenece a una función como info@ o ventas@, no a una persona.</translation>
    </message>
    <message>
      <source>From a free mail provider.</source>
      <translation>De un proveedor de correo gratuito.</translation>
    </message>
    <message>
      <source>Spam trap</source>
      <translation>Trampa de spam</translation>
    </message>
    <message>
      <source>Mailbox</source>
      <translation>Buzón</translation>
    </message>
    <message>
      <source>Asked %1 times.</source>
      <translation>Preguntado %1 veces.</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Acepta todo</translation>
    </message>
    <message>
      <source>Could not be tested.</source>
      <translation>No se pudo probar.</translation>
    </message>
    <message>
      <source>The host also takes an address that cannot exist, so a yes proves nothing.</source>
      <translation>El servidor también acepta una dirección que no puede existir, así que su sí no prueba nada.</translation>
    </message>
    <message>
      <source>The host refuses an address that cannot exist, so its yes means something.</source>
      <translation>El servidor rechaza una dirección que no puede existir, así que su sí significa algo.</translation>
    </message>
    <message>
      <source>Mail host is on block lists</source>
      <translation>El servidor está en listas de bloqueo</translation>
    </message>
    <message>
      <source>Data breaches</source>
      <translation>Filtraciones de datos</translation>
    </message>
    <message>
      <source>Seen in %1 known breaches.</source>
      <translation>Vista en %1 filtraciones conocidas.</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>En su lista de exclusión</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Antes</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>No comprobado</translation>
    </message>
    <message>
      <source>switched off</source>
      <translation>desactivado</translation>
    </message>
    <message>
      <source>Block lists</source>
      <translation>Listas de bloqueo</translation>
    </message>
    <message>
      <source>Age of the domain</source>
      <translation>Edad del dominio</translation>
    </message>
    <message>
      <source>Mail goes to %1.</source>
      <translation>El correo va a %1.</translation>
    </message>
    <message>
      <source>No mail host named; mail goes to %1 itself.</source>
      <translation>No nombra servidor de correo; el correo va al propio %1.</translation>
    </message>
    <message>
      <source>%2 says it takes no mail.</source>
      <translation>%2 dice que no acepta correo.</translation>
    </message>
    <message>
      <source>%2 does not exist.</source>
      <translation>%2 no existe.</translation>
    </message>
    <message>
      <source>%2 has no mail host.</source>
      <translation>%2 no tiene servidor de correo.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 have no network address.</source>
      <translation>Los servidores de correo de %2 no tienen dirección de red.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 cannot be reached from outside.</source>
      <translation>Los servidores de correo de %2 no son accesibles desde fuera.</translation>
    </message>
    <message>
      <source>The DNS of %2 contradicts itself.</source>
      <translation>El DNS de %2 se contradice.</translation>
    </message>
    <message>
      <source>Could not be looked up.</source>
      <translation>No se pudo consultar.</translation>
    </message>
    <message>
      <source>Its name servers are broken.</source>
      <translation>Sus servidores de nombres fallan.</translation>
    </message>
    <message>
      <source>The name servers did not answer in time.</source>
      <translation>Los servidores de nombres no respondieron a tiempo.</translation>
    </message>
    <message>
      <source>The name servers refused the question.</source>
      <translation>Los servidores de nombres rechazaron la pregunta.</translation>
    </message>
    <message>
      <source>The network was not reachable.</source>
      <translation>La red no estaba accesible.</translation>
    </message>
    <message>
      <source>It was not asked.</source>
      <translation>No se preguntó.</translation>
    </message>
    <message>
      <source>%1 answered:</source>
      <translation>%1 respondió:</translation>
    </message>
    <message>
      <source>Not asked.</source>
      <translation>No preguntado.</translation>
    </message>
    <message>
      <source>%1 refused the connection.</source>
      <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
      <source>%1 could not be reached in time.</source>
      <translation>No se llegó a %1 a tiempo.</translation>
    </message>
    <message>
      <source>%1 could not be reached.</source>
      <translation>No se pudo llegar a %1.</translation>
    </message>
    <message>
      <source>%1 stopped answering.</source>
      <translation>%1 dejó de responder.</translation>
    </message>
    <message>
      <source>%1 hung up.</source>
      <translation>%1 colgó.</translation>
    </message>
    <message>
      <source>%1 would not talk to this computer:</source>
      <translation>%1 no quiso hablar con este ordenador:</translation>
    </message>
    <message>
      <source>%1 cannot handle addresses in other scripts.</source>
      <translation>%1 no admite direcciones en otros alfabetos.</translation>
    </message>
    <message>
      <source>%1 took too long.</source>
      <translation>%1 tardó demasiado.</translation>
    </message>
    <message>
      <source>Your network blocks the way to mail servers.</source>
      <translation>Su red bloquea el camino a los servidores de correo.</translation>
    </message>
    <message>
      <source>%1 asked for a break; not asked again.</source>
      <translation>%1 pidió una pausa; no se volvió a preguntar.</translation>
    </message>
    <message>
      <source>The proxy did not work.</source>
      <translation>El proxy no funcionó.</translation>
    </message>
    <message>
      <source>Winnow made a mistake here; this says nothing about the address.</source>
      <translation>Aquí falló Winnow; esto no dice nada de la dirección.</translation>
    </message>
  </context>
  <context>
    <name>EvidencePanel</name>
    <message>
      <source>Why?</source>
      <translation>¿Por qué?</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Copiar como texto</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Cerrar (Esc)</translation>
    </message>
    <message>
      <source>Not checked yet. The verdict comes when its mail server has answered.</source>
      <translation>Aún sin comprobar. El veredicto llega cuando responda su servidor de correo.</translation>
    </message>
    <message>
      <source>%1 of 100</source>
      <translation>%1 de 100</translation>
    </message>
    <message>
      <source>What made the score</source>
      <translation>De dónde sale la puntuación</translation>
    </message>
    <message>
      <source>What was checked</source>
      <translation>Qué se comprobó</translation>
    </message>
    <message>
      <source>DNS answers</source>
      <translation>Respuestas de DNS</translation>
    </message>
    <message>
      <source>Conversation with %1</source>
      <translation>Conversación con %1</translation>
    </message>
    <message>
      <source>What was asked and answered</source>
      <translation>Lo preguntado y respondido</translation>
    </message>
    <message>
      <source>checked by this computer</source>
      <translation>comprobada por este ordenador</translation>
    </message>
    <message>
      <source>remembered</source>
      <translation>recordada</translation>
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
      <translation>Duplicados, partes, muestras</translation>
    </message>
    <message>
      <source>Rows of the same address</source>
      <translation>Filas de la misma dirección</translation>
    </message>
    <message>
      <source>Keep all</source>
      <translation>Conservar todas</translation>
    </message>
    <message>
      <source>Keep the first</source>
      <translation>Conservar la primera</translation>
    </message>
    <message>
      <source>Keep the last</source>
      <translation>Conservar la última</translation>
    </message>
    <message>
      <source>Keep the one with the most filled cells</source>
      <translation>Conservar la que tiene más celdas llenas</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Archivos</translation>
    </message>
    <message>
      <source>One file</source>
      <translation>Un archivo</translation>
    </message>
    <message>
      <source>One file for each status</source>
      <translation>Un archivo por estado</translation>
    </message>
    <message>
      <source>One workbook, a sheet for each status</source>
      <translation>Un libro, una hoja por estado</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Partes</translation>
    </message>
    <message>
      <source>Rows at random</source>
      <translation>Filas al azar</translation>
    </message>
    <message>
      <source>all</source>
      <translation>todas</translation>
    </message>
    <message>
      <source>Duplicates that are left out go to a file beside, so that nothing is lost.</source>
      <translation>Los duplicados que se omiten van a un archivo aparte, para que nada se pierda.</translation>
    </message>
  </context>
  <context>
    <name>ExportView</name>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>All %1 rows, each with its verdict</source>
      <translation>Las %1 filas, cada una con su veredicto</translation>
    </message>
    <message numerus="yes">
      <source>%n duplicate(s) left out.</source>
      <translation>
        <numerusform>%n duplicado omitido.</numerusform>
        <numerusform>%n duplicados omitidos.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to %1.</source>
      <translation>
        <numerusform>%n fila escrita en %1.</numerusform>
        <numerusform>%n filas escritas en %1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside one another, named after it.</source>
      <translation>
        <numerusform>%n archivo con su nombre.</numerusform>
        <numerusform>%n archivos juntos, con su nombre.</numerusform>
      </translation>
    </message>
    <message>
      <source>Report written to %1.</source>
      <translation>Informe escrito en %1.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>One-page report…</source>
      <translation>Informe de una página…</translation>
    </message>
    <message>
      <source>The list in numbers, as PDF or HTML, for a client</source>
      <translation>La lista en cifras, en PDF o HTML, para un cliente</translation>
    </message>
    <message>
      <source>All rows, each with its verdict</source>
      <translation>Todas las filas, cada una con su veredicto</translation>
    </message>
    <message>
      <source>Only these:</source>
      <translation>Solo estas:</translation>
    </message>
    <message>
      <source>Ready-made choices</source>
      <translation>Selecciones hechas</translation>
    </message>
    <message>
      <source>As ticked below</source>
      <translation>Como se marca abajo</translation>
    </message>
    <message>
      <source>Safe to send</source>
      <translation>Seguras para enviar</translation>
    </message>
    <message>
      <source>Safe, and catch-all</source>
      <translation>Seguras y catch-all</translation>
    </message>
    <message>
      <source>Everything but invalid</source>
      <translation>Todo menos inválidas</translation>
    </message>
    <message>
      <source>What needs a second look</source>
      <translation>Lo que pide una segunda mirada</translation>
    </message>
    <message>
      <source>Columns to add</source>
      <translation>Columnas que se añaden</translation>
    </message>
    <message>
      <source>File format</source>
      <translation>Formato de archivo</translation>
    </message>
    <message>
      <source>Let Excel show accents right (adds a UTF-8 mark)</source>
      <translation>Que Excel muestre bien los acentos (añade marca UTF-8)</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>Archivo de destino</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Writing progress</source>
      <translation>Progreso de escritura</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Ver en la carpeta</translation>
    </message>
    <message>
      <source>Write the file</source>
      <translation>Escribir el archivo</translation>
    </message>
    <message>
      <source>Which rows</source>
      <translation>Qué filas</translation>
    </message>
    <message>
      <source>Which columns</source>
      <translation>Qué columnas</translation>
    </message>
    <message>
      <source>Which file</source>
      <translation>Qué archivo</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Contando…</translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written</source>
      <translation>
        <numerusform>Se escribirá %n fila</numerusform>
        <numerusform>Se escribirán %n filas</numerusform>
      </translation>
    </message>
    <message>
      <source>This holds addresses that will bounce: keep it, do not mail it as is.</source>
      <translation>Contiene direcciones que rebotarán: guárdelo, no lo use tal cual.</translation>
    </message>
    <message>
      <source>If you mail these, expect about %1 % to bounce (%2 to %3 %).</source>
      <translation>Si escribe a estas, rebotará cerca del %1 % (%2 a %3 %).</translation>
    </message>
  </context>
  <context>
    <name>FileChooser</name>
    <message>
      <source>Open a list</source>
      <translation>Abrir una lista</translation>
    </message>
    <message>
      <source>Lists (%1)</source>
      <translation>Listas (%1)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Import reports</source>
      <translation>Importar informes</translation>
    </message>
    <message>
      <source>Reports (%1)</source>
      <translation>Informes (%1)</translation>
    </message>
    <message>
      <source>Write the list to</source>
      <translation>Escribir la lista en</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>All</source>
      <translation>Todas</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Buscar direcciones</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Más filtros</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Elegir columnas</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntos</translation>
    </message>
    <message>
      <source>any</source>
      <translation>cualquiera</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 a %2</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
  </context>
  <context>
    <name>FinderDialog</name>
    <message>
      <source>Find an address</source>
      <translation>Encontrar una dirección</translation>
    </message>
    <message>
      <source>example.com</source>
      <translation>ejemplo.es</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Apellido</translation>
    </message>
    <message>
      <source>Company's domain</source>
      <translation>Dominio de la empresa</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Encontrar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Copiar la dirección</translation>
    </message>
    <message>
      <source>%1 % sure.</source>
      <translation>%1 % de certeza.</translation>
    </message>
    <message>
      <source>The mail server confirms it.</source>
      <translation>El servidor de correo la confirma.</translation>
    </message>
    <message>
      <source>The server takes every name, so this is a guess.</source>
      <translation>El servidor acepta cualquier nombre; es una suposición.</translation>
    </message>
    <message>
      <source>The mail server gave no answer, so this is a guess.</source>
      <translation>El servidor no respondió; es una suposición.</translation>
    </message>
    <message>
      <source>The server knows none of the usual spellings.</source>
      <translation>El servidor no conoce ninguna forma habitual.</translation>
    </message>
    <message numerus="yes">
      <source>%n spelling(s) tried.</source>
      <translation>
        <numerusform>%n forma probada.</numerusform>
        <numerusform>%n formas probadas.</numerusform>
      </translation>
    </message>
    <message>
      <source>Winnow tries the usual spellings and asks the company's mail server.</source>
      <translation>Winnow prueba las formas habituales y pregunta al servidor de la empresa.</translation>
    </message>
    <message>
      <source>Asking the mail server…</source>
      <translation>Preguntando al servidor de correo…</translation>
    </message>
  </context>
  <context>
    <name>HeaderBar</name>
    <message>
      <source>Home</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>All lists</source>
      <translation>Todas las listas</translation>
    </message>
    <message>
      <source>Check one address</source>
      <translation>Comprobar una dirección</translation>
    </message>
    <message>
      <source>Find an address</source>
      <translation>Encontrar una dirección</translation>
    </message>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rebotes y listas de exclusión</translation>
    </message>
    <message>
      <source>Keyboard shortcuts (F1)</source>
      <translation>Atajos de teclado (F1)</translation>
    </message>
    <message>
      <source>Settings (Ctrl+,)</source>
      <translation>Ajustes (Ctrl+,)</translation>
    </message>
  </context>
  <context>
    <name>Hosted</name>
    <message>
      <source>It does not answer.</source>
      <translation>No responde.</translation>
    </message>
    <message>
      <source>No key yet</source>
      <translation>Aún sin clave</translation>
    </message>
    <message>
      <source>Key in this computer's keyring</source>
      <translation>Clave en el llavero de este ordenador</translation>
    </message>
    <message>
      <source>Key for this session only; gone when you quit</source>
      <translation>Clave solo para esta sesión; desaparece al salir</translation>
    </message>
    <message>
      <source>Key in the file under your passphrase</source>
      <translation>Clave en el archivo bajo su contraseña</translation>
    </message>
    <message>
      <source>Key from an environment variable</source>
      <translation>Clave de una variable de entorno</translation>
    </message>
    <message>
      <source>%1 does not accept the key. Nothing more was sent; put in another key.</source>
      <translation>%1 no acepta la clave. No se envió nada más; ponga otra clave.</translation>
    </message>
    <message>
      <source>%1 does not allow this key to verify addresses. Nothing more was sent.</source>
      <translation>%1 no permite verificar direcciones con esta clave. No se envió nada más.</translation>
    </message>
    <message>
      <source>The credits at %1 are used up. What was answered is kept.</source>
      <translation>Los créditos en %1 se han agotado. Lo respondido se conserva.</translation>
    </message>
    <message>
      <source>Your budget for %1 is reached. Nothing more was sent.</source>
      <translation>Se alcanzó su presupuesto para %1. No se envió nada más.</translation>
    </message>
    <message>
      <source>%1 asks for a longer break. What was answered is kept; ask again later.</source>
      <translation>%1 pide una pausa más larga. Lo respondido se conserva; pregunte más tarde.</translation>
    </message>
    <message>
      <source>%1 does not answer. What was answered is kept; ask again later.</source>
      <translation>%1 no responde. Lo respondido se conserva; pregunte más tarde.</translation>
    </message>
    <message>
      <source>%1 answers in a way that Winnow does not understand. Nothing more was sent.</source>
      <translation>%1 responde de un modo que Winnow no entiende. No se envió nada más.</translation>
    </message>
    <message>
      <source>You stopped it. Nothing more was sent to %1.</source>
      <translation>Usted lo detuvo. No se envió nada más a %1.</translation>
    </message>
    <message>
      <source>%1 not sent.</source>
      <translation>%1 sin enviar.</translation>
    </message>
    <message>
      <source>%1 still wait at the service: ask again, and nothing is paid twice.</source>
      <translation>%1 esperan aún en el servicio: pregunte otra vez y no se paga nada dos veces.</translation>
    </message>
    <message>
      <source>%1 in a job that failed at the service.</source>
      <translation>%1 en un trabajo que falló en el servicio.</translation>
    </message>
    <message>
      <source>%1 without an answer of the service.</source>
      <translation>%1 sin respuesta del servicio.</translation>
    </message>
    <message>
      <source>Plan: %1.</source>
      <translation>Plan: %1.</translation>
    </message>
    <message>
      <source>%1 checks left.</source>
      <translation>Quedan %1 comprobaciones.</translation>
    </message>
    <message>
      <source>%1 of %2 used in this period.</source>
      <translation>%1 de %2 usadas en este periodo.</translation>
    </message>
    <message>
      <source>%1 answered</source>
      <translation>%1 respondidas</translation>
    </message>
    <message>
      <source>%1 paid for earlier</source>
      <translation>%1 pagadas antes</translation>
    </message>
    <message>
      <source>credits used for this list: %1</source>
      <translation>créditos usados para esta lista: %1</translation>
    </message>
    <message>
      <source>credits used for this list: at most %1</source>
      <translation>créditos usados para esta lista: como mucho %1</translation>
    </message>
  </context>
  <context>
    <name>HostedDialog</name>
    <message>
      <source>Ask a hosted service</source>
      <translation>Preguntar a un servicio</translation>
    </message>
    <message>
      <source>Hosted services…</source>
      <translation>Servicios…</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Enviar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Clave de prueba: sin coste</translation>
    </message>
    <message>
      <source>There is no key yet. Put one in under Settings, Hosted services.</source>
      <translation>Aún no hay clave. Ponga una en Ajustes, Servicios.</translation>
    </message>
    <message numerus="yes">
      <source>Send %n address(es)</source>
      <translation>
        <numerusform>Enviar %n dirección</numerusform>
        <numerusform>Enviar %n direcciones</numerusform>
      </translation>
    </message>
    <message>
      <source>Untick what cannot be asked.</source>
      <translation>Desmarque lo que no se puede preguntar.</translation>
    </message>
    <message>
      <source>There is nothing to ask about.</source>
      <translation>No hay nada que preguntar.</translation>
    </message>
    <message>
      <source>%1: %2 of %3 answers</source>
      <translation>%1: %2 de %3 respuestas</translation>
    </message>
    <message>
      <source>Unknown (%1)</source>
      <translation>Desconocidas (%1)</translation>
    </message>
    <message>
      <source>Unknown and catch-all (%1)</source>
      <translation>Desconocidas y «Acepta todo» (%1)</translation>
    </message>
    <message>
      <source>Everything (%1)</source>
      <translation>Todo (%1)</translation>
    </message>
    <message>
      <source>A sample of all, to compare</source>
      <translation>Una muestra de todo, para comparar</translation>
    </message>
    <message>
      <source>What to ask about</source>
      <translation>Sobre qué preguntar</translation>
    </message>
    <message>
      <source>Addresses in the sample</source>
      <translation>Direcciones en la muestra</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) of this list are unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</source>
      <translation>
        <numerusform>%n dirección de esta lista es desconocida. Un servicio de pago quizá sepa más; ve las direcciones que usted envía y nada más de su lista.</numerusform>
        <numerusform>%n direcciones de esta lista son desconocidas. Un servicio de pago quizá sepa más; ve las direcciones que usted envía y nada más de su lista.</numerusform>
      </translation>
    </message>
    <message>
      <source>Each address is asked once, however often it is on the list.</source>
      <translation>Cada dirección se pregunta una vez, por más que se repita en la lista.</translation>
    </message>
    <message>
      <source>Whom to ask, in this order</source>
      <translation>A quién preguntar, en este orden</translation>
    </message>
    <message>
      <source>What it costs</source>
      <translation>Cuánto cuesta</translation>
    </message>
    <message>
      <source>Answers go into the list as they come. Whatever was paid for is kept, also if you stop or the computer goes off.</source>
      <translation>Las respuestas entran en la lista según llegan. Lo pagado se conserva, aunque usted lo detenga o se apague el ordenador.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>%1 cannot be asked: %2</source>
      <translation>No se puede preguntar a %1: %2</translation>
    </message>
    <message numerus="yes">
      <source>%1: at most %n credit(s).</source>
      <translation>
        <numerusform>%1: como mucho %n crédito.</numerusform>
        <numerusform>%1: como mucho %n créditos.</numerusform>
      </translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Una clave de prueba: no se paga nada y las respuestas no prueban nada.</translation>
    </message>
    <message>
      <source>It takes nothing for what it cannot tell.</source>
      <translation>No cobra por lo que no puede decir.</translation>
    </message>
    <message>
      <source>%1 left there.</source>
      <translation>Allí quedan %1.</translation>
    </message>
    <message>
      <source>Your budget: %1, earlier rounds over this list included.</source>
      <translation>Su presupuesto: %1, incluidas rondas anteriores sobre esta lista.</translation>
    </message>
    <message>
      <source>That may not be enough for all: the rest stays as it is.</source>
      <translation>Puede que no alcance para todas: el resto queda como está.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will be sent to %1.</source>
      <translation>
        <numerusform>Se enviará %n dirección a %1.</numerusform>
        <numerusform>Se enviarán %n direcciones a %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>What stays open is then sent to %1.</source>
      <translation>Lo que quede abierto se envía después a %1.</translation>
    </message>
    <message>
      <source>Asking what it would cost…</source>
      <translation>Preguntando cuánto costaría…</translation>
    </message>
    <message>
      <source>Choose a service.</source>
      <translation>Elija un servicio.</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>Preguntando a %1…</translation>
    </message>
    <message>
      <source>Stopping: jobs are cancelled at the service where it can…</source>
      <translation>Deteniendo: los trabajos se cancelan en el servicio si este puede…</translation>
    </message>
  </context>
  <context>
    <name>HostedKeys</name>
    <message>
      <source>There is no key to test.</source>
      <translation>No hay clave que probar.</translation>
    </message>
    <message>
      <source>In the sandbox nothing leaves this computer: the key is not tested.</source>
      <translation>En el arenero nada sale de este ordenador: la clave no se prueba.</translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Una clave de prueba: no se paga nada y las respuestas no prueban nada.</translation>
    </message>
    <message>
      <source>This service tells no balance; the key shows its worth when it asks.</source>
      <translation>Este servicio no indica saldo; la clave se comprueba al preguntar.</translation>
    </message>
    <message>
      <source>The key of %1 is in the keyring now.</source>
      <translation>La clave de %1 está ahora en el llavero.</translation>
    </message>
    <message>
      <source>The key of %1 is kept until you quit.</source>
      <translation>La clave de %1 se guarda hasta que salga.</translation>
    </message>
    <message>
      <source>The key of %1 is in the file under your passphrase.</source>
      <translation>La clave de %1 está en el archivo bajo su contraseña.</translation>
    </message>
    <message>
      <source>The file of keys is open until you quit.</source>
      <translation>El archivo de claves queda abierto hasta que salga.</translation>
    </message>
    <message>
      <source>The key of %1 is deleted.</source>
      <translation>La clave de %1 se ha borrado.</translation>
    </message>
  </context>
  <context>
    <name>HostedPage</name>
    <message>
      <source>Hosted services</source>
      <translation>Servicios</translation>
    </message>
    <message>
      <source>Services that you pay may settle what your computer cannot. None is asked before you see the cost and agree, list by list.</source>
      <translation>Servicios de pago quizá resuelvan lo que su ordenador no puede. No se pregunta a ninguno antes de que vea el coste y acepte, lista por lista.</translation>
    </message>
    <message>
      <source>%1 needs a web address.</source>
      <translation>%1 necesita una dirección web.</translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message>
      <source>Reading…</source>
      <translation>Leyendo…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Hoja</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Caracteres</translation>
    </message>
    <message>
      <source>Columns end at</source>
      <translation>Separador</translation>
    </message>
    <message>
      <source>First row holds the column names</source>
      <translation>La primera fila tiene los nombres de columna</translation>
    </message>
    <message>
      <source>Click a column's name to change what it means.</source>
      <translation>Pulse el nombre de una columna para cambiar su significado.</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Elegir otro archivo</translation>
    </message>
    <message numerus="yes">
      <source>%1 (%n row(s))</source>
      <translation>
        <numerusform>%1 (%n fila)</numerusform>
        <numerusform>%1 (%n filas)</numerusform>
      </translation>
    </message>
    <message>
      <source>about %1 rows</source>
      <translation>unas %1 filas</translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>y %n archivo más</numerusform>
        <numerusform>y %n archivos más</numerusform>
      </translation>
    </message>
    <message>
      <source>Which column holds the addresses?</source>
      <translation>¿Qué columna tiene las direcciones?</translation>
    </message>
    <message>
      <source>No column looks like it. Click the name of the right one above.</source>
      <translation>Ninguna lo parece. Pulse arriba el nombre de la correcta.</translation>
    </message>
    <message>
      <source>Ready to check “%1”</source>
      <translation>Listo para comprobar «%1»</translation>
    </message>
    <message>
      <source>All your columns are kept. Each address is checked once, even if it repeats.</source>
      <translation>Se conservan todas sus columnas. Cada dirección se comprueba una vez, aunque se repita.</translation>
    </message>
  </context>
  <context>
    <name>JobRow</name>
    <message>
      <source>More for %1</source>
      <translation>Más sobre %1</translation>
    </message>
    <message>
      <source>%1 rows · %2 · %3</source>
      <translation>%1 filas · %2 · %3</translation>
    </message>
    <message>
      <source>not read to the end</source>
      <translation>no leída hasta el final</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>sin empezar</translation>
    </message>
    <message>
      <source>%1 % done</source>
      <translation>%1 % hecho</translation>
    </message>
    <message>
      <source>paused at %1 %</source>
      <translation>en pausa al %1 %</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminada</translation>
    </message>
    <message>
      <source>stopped at %1 %</source>
      <translation>parada al %1 %</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>hace %n minuto</numerusform>
        <numerusform>hace %n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>hace %n hora</numerusform>
        <numerusform>hace %n horas</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>JobWishes</name>
    <message>
      <source>Rename the list</source>
      <translation>Cambiar el nombre de la lista</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Cambiar nombre</translation>
    </message>
    <message>
      <source>Delete this list?</source>
      <translation>¿Borrar esta lista?</translation>
    </message>
    <message>
      <source>Its rows and everything that was found are deleted. Your file stays.</source>
      <translation>Se borran sus filas y todo lo hallado. Su archivo se queda.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
  </context>
  <context>
    <name>JobsPanel</name>
    <message>
      <source>Recent lists</source>
      <translation>Listas recientes</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Ver todas</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Cambiar nombre…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Check again what is old…</source>
      <translation>Comprobar de nuevo lo antiguo…</translation>
    </message>
    <message>
      <source>Compare with the check before…</source>
      <translation>Comparar con la comprobación anterior…</translation>
    </message>
    <message>
      <source>Delete with all its data…</source>
      <translation>Borrar con todos sus datos…</translation>
    </message>
  </context>
  <context>
    <name>KeyForm</name>
    <message>
      <source>Paste a key</source>
      <translation>Pegue una clave</translation>
    </message>
    <message>
      <source>Key of a hosted service</source>
      <translation>Clave de un servicio</translation>
    </message>
    <message>
      <source>Service of this key</source>
      <translation>Servicio de esta clave</translation>
    </message>
    <message>
      <source>Which service?</source>
      <translation>¿Qué servicio?</translation>
    </message>
    <message>
      <source>Where to keep the key</source>
      <translation>Dónde guardar la clave</translation>
    </message>
    <message>
      <source>Keep in this computer's keyring</source>
      <translation>En el llavero de este ordenador</translation>
    </message>
    <message>
      <source>For this session only</source>
      <translation>Solo para esta sesión</translation>
    </message>
    <message>
      <source>Keep in a file under a passphrase</source>
      <translation>En un archivo bajo contraseña</translation>
    </message>
    <message>
      <source>Passphrase of the file</source>
      <translation>Contraseña del archivo</translation>
    </message>
    <message>
      <source>Keep key</source>
      <translation>Guardar clave</translation>
    </message>
    <message>
      <source>Open the file of keys</source>
      <translation>Abrir el archivo de claves</translation>
    </message>
    <message>
      <source>This is a key of %1.</source>
      <translation>Es una clave de %1.</translation>
    </message>
    <message>
      <source>This computer has no keyring that Winnow can use: the key is kept for this session, or in a file if you say so.</source>
      <translation>Este ordenador no tiene un llavero que Winnow pueda usar: la clave se guarda durante esta sesión, o en un archivo si usted lo dice.</translation>
    </message>
    <message>
      <source>Its beginning is not known: choose the service.</source>
      <translation>Su comienzo no es conocido: elija el servicio.</translation>
    </message>
    <message>
      <source>The service is known by how the key begins. It is never shown again.</source>
      <translation>El servicio se reconoce por el comienzo de la clave. No se vuelve a mostrar.</translation>
    </message>
  </context>
  <context>
    <name>ListsPage</name>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listas y excepciones</translation>
    </message>
    <message>
      <source>One domain or address a line; they count beside the lists built in.</source>
      <translation>Un dominio o dirección por línea; cuentan junto a las listas incluidas.</translation>
    </message>
    <message>
      <source>Always fine</source>
      <translation>Siempre bien</translation>
    </message>
    <message>
      <source>Never called throw-away, role or trap.</source>
      <translation>Nunca se llaman desechables, de función ni trampa.</translation>
    </message>
    <message>
      <source>Throw-away domains</source>
      <translation>Dominios desechables</translation>
    </message>
    <message>
      <source>Do not mail these.</source>
      <translation>No les escriba.</translation>
    </message>
    <message>
      <source>Not throw-away</source>
      <translation>No desechables</translation>
    </message>
    <message>
      <source>Although others say so.</source>
      <translation>Aunque otros lo digan.</translation>
    </message>
    <message>
      <source>Role names</source>
      <translation>Nombres de función</translation>
    </message>
    <message>
      <source>Names before the @, such as sales.</source>
      <translation>Nombres antes de la @, como ventas.</translation>
    </message>
    <message>
      <source>Not role names</source>
      <translation>No son funciones</translation>
    </message>
    <message>
      <source>Treat these as persons.</source>
      <translation>Trátelos como personas.</translation>
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
      <translation>En esta carpeta no hay ninguna lista. Suelte un archivo.</translation>
    </message>
    <message>
      <source>%1 - Winnow</source>
      <translation>%1 - Winnow</translation>
    </message>
    <message>
      <source>That did not work: %1 Nothing is lost; try it again.</source>
      <translation>No funcionó: %1 No se ha perdido nada; inténtelo otra vez.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) checked.</source>
      <translation>
        <numerusform>%n dirección comprobada.</numerusform>
        <numerusform>%n direcciones comprobadas.</numerusform>
      </translation>
    </message>
    <message>
      <source>“%1” is done</source>
      <translation>«%1» ha terminado</translation>
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
      <translation>Importado: %1.</translation>
    </message>
    <message>
      <source>%1 lines not understood: %2 (%3).</source>
      <translation>%1 líneas sin entender: %2 (%3).</translation>
    </message>
    <message>
      <source>Added: %1 addresses, %2 domains, %3 hashes.</source>
      <translation>Añadido: %1 direcciones, %2 dominios, %3 hashes.</translation>
    </message>
    <message>
      <source>Forgotten: %1.</source>
      <translation>Olvidado: %1.</translation>
    </message>
    <message>
      <source>The list is removed.</source>
      <translation>La lista se ha quitado.</translation>
    </message>
    <message>
      <source>The report cannot be written: %1.</source>
      <translation>No se puede escribir el informe: %1.</translation>
    </message>
  </context>
  <context>
    <name>MemoryDialog</name>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rebotes y listas de exclusión</translation>
    </message>
    <message>
      <source>Imported reports</source>
      <translation>Informes importados</translation>
    </message>
    <message>
      <source>Suppression lists</source>
      <translation>Listas de exclusión</translation>
    </message>
    <message>
      <source>Import reports…</source>
      <translation>Importar informes…</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Olvidar</translation>
    </message>
    <message>
      <source>Add a list…</source>
      <translation>Añadir una lista…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>%1 entries</source>
      <translation>%1 entradas</translation>
    </message>
    <message>
      <source>Reading the file…</source>
      <translation>Leyendo el archivo…</translation>
    </message>
    <message>
      <source>%1 delivered</source>
      <translation>%1 entregados</translation>
    </message>
    <message>
      <source>%1 hard bounces</source>
      <translation>%1 rebotes definitivos</translation>
    </message>
    <message>
      <source>%1 soft bounces</source>
      <translation>%1 rebotes temporales</translation>
    </message>
    <message>
      <source>%1 complaints</source>
      <translation>%1 quejas</translation>
    </message>
    <message>
      <source>%1 unsubscribed</source>
      <translation>%1 bajas</translation>
    </message>
    <message>
      <source>Bounces and complaints that Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot or your mail server reported. They decide before any mail server is asked.</source>
      <translation>Rebotes y quejas que notificaron Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot o su servidor. Deciden antes de preguntar a ningún servidor.</translation>
    </message>
    <message>
      <source>Addresses, domains or hashes that must not be mailed. Rows that stand on a list are marked in every check from now on.</source>
      <translation>Direcciones, dominios o hashes a los que no se debe escribir. Las filas de una lista se marcan desde ahora en cada comprobación.</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>In the sandbox nothing leaves this computer.</source>
      <translation>En el arenero nada sale de este ordenador.</translation>
    </message>
    <message>
      <source>This build does not know where newer versions are published.</source>
      <translation>Esta compilación no sabe dónde se publican versiones nuevas.</translation>
    </message>
    <message>
      <source>This is the newest version.</source>
      <translation>Esta es la versión más reciente.</translation>
    </message>
    <message>
      <source>Version %1 is out.</source>
      <translation>Ha salido la versión %1.</translation>
    </message>
  </context>
  <context>
    <name>OutcomeView</name>
    <message>
      <source>Send the lost ones again</source>
      <translation>Enviar de nuevo las perdidas</translation>
    </message>
    <message numerus="yes">
      <source>%n verdict(s) changed.</source>
      <translation>
        <numerusform>Cambió %n veredicto.</numerusform>
        <numerusform>Cambiaron %n veredictos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Parada</translation>
    </message>
    <message>
      <source>Stopped early</source>
      <translation>Detenido antes de tiempo</translation>
    </message>
    <message>
      <source>Done, but answers are missing</source>
      <translation>Hecho, pero faltan respuestas</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminada</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) were sent, and the answer was lost on the way. They may have been paid for. Winnow does not send them again unless you say so.</source>
      <translation>
        <numerusform>Se envió %n dirección y la respuesta se perdió por el camino. Quizá ya esté pagada. Winnow no la envía otra vez si usted no lo dice.</numerusform>
        <numerusform>Se enviaron %n direcciones y la respuesta se perdió por el camino. Quizá ya estén pagadas. Winnow no las envía otra vez si usted no lo dice.</numerusform>
      </translation>
    </message>
    <message>
      <source>Both say the same of %1 of %2 addresses (%3 %).</source>
      <translation>Ambos dicen lo mismo de %1 de %2 direcciones (%3 %).</translation>
    </message>
    <message>
      <source>Of %1 that Winnow left unknown, the service settled %2.</source>
      <translation>De %1 que Winnow dejó como desconocidas, el servicio resolvió %2.</translation>
    </message>
    <message>
      <source>Winnow says</source>
      <translation>Winnow dice</translation>
    </message>
    <message>
      <source>Winnow: %1, service: %2: %3</source>
      <translation>Winnow: %1, servicio: %2: %3</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Filled in %1 % of the rows.</source>
      <translation>Relleno en el %1 % de las filas.</translation>
    </message>
  </context>
  <context>
    <name>PreviewTable</name>
    <message>
      <source>Preview of the list</source>
      <translation>Vista previa de la lista</translation>
    </message>
  </context>
  <context>
    <name>PrivacyPage</name>
    <message>
      <source>Privacy</source>
      <translation>Privacidad</translation>
    </message>
    <message>
      <source>Your lists stay on this computer. This is what you may add or forget.</source>
      <translation>Sus listas se quedan en este ordenador. Aquí decide qué añadir u olvidar.</translation>
    </message>
    <message>
      <source>Remember verdicts across lists</source>
      <translation>Recordar veredictos entre listas</translation>
    </message>
    <message>
      <source>Shows how an address changed, and spares servers a second question.</source>
      <translation>Muestra cómo cambió una dirección y ahorra otra pregunta a los servidores.</translation>
    </message>
    <message>
      <source>Ask block lists about mail servers</source>
      <translation>Preguntar a listas de bloqueo por los servidores</translation>
    </message>
    <message>
      <source>Tells the operators of block lists which mail servers your list uses.</source>
      <translation>Revela a quienes llevan esas listas qué servidores usa su lista.</translation>
    </message>
    <message>
      <source>Ask registries how old a domain is</source>
      <translation>Preguntar a los registros la edad de un dominio</translation>
    </message>
    <message>
      <source>Tells domain registries which domains are on your list.</source>
      <translation>Revela a los registros qué dominios hay en su lista.</translation>
    </message>
    <message>
      <source> days</source>
      <translation> días</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nunca</translation>
    </message>
    <message>
      <source>Delete finished lists after</source>
      <translation>Borrar listas terminadas tras</translation>
    </message>
    <message>
      <source>Their rows, results and evidence; your own files stay.</source>
      <translation>Sus filas, resultados y pruebas; sus archivos se quedan.</translation>
    </message>
    <message>
      <source>Write whole addresses in the log</source>
      <translation>Escribir direcciones completas en el registro</translation>
    </message>
    <message>
      <source>Off: they are made unreadable there.</source>
      <translation>Desactivado: allí quedan ilegibles.</translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message>
      <source>Depth</source>
      <translation>Profundidad</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Completa: preguntar a cada buzón, esperar si lo piden</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Rápida: preguntar a cada buzón, sin esperar</translation>
    </message>
    <message>
      <source>Domains only: can the domain get mail?</source>
      <translation>Solo dominios: ¿puede recibir correo?</translation>
    </message>
    <message>
      <source>Offline: spelling and known lists only</source>
      <translation>Sin red: solo ortografía y listas conocidas</translation>
    </message>
    <message>
      <source>Start checking</source>
      <translation>Empezar a comprobar</translation>
    </message>
    <message>
      <source>Test the connection</source>
      <translation>Probar la conexión</translation>
    </message>
    <message>
      <source>Reading progress</source>
      <translation>Progreso de lectura</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>%1 rows</source>
      <translation>%1 filas</translation>
    </message>
    <message>
      <source>%1 different addresses</source>
      <translation>%1 direcciones distintas</translation>
    </message>
    <message>
      <source>%1 repeated</source>
      <translation>%1 repetidas</translation>
    </message>
    <message>
      <source>%1 tidied up</source>
      <translation>%1 corregidas</translation>
    </message>
    <message>
      <source>%1 not an address</source>
      <translation>%1 no son direcciones</translation>
    </message>
    <message>
      <source>%1 empty</source>
      <translation>%1 vacías</translation>
    </message>
    <message>
      <source>This computer can ask mail servers.</source>
      <translation>Este ordenador puede preguntar a los servidores de correo.</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Probar otra vez</translation>
    </message>
    <message>
      <source>Reading your list: %1 rows</source>
      <translation>Leyendo su lista: %1 filas</translation>
    </message>
    <message>
      <source>less than a minute</source>
      <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
      <source>about %n minute(s)</source>
      <translation>
        <numerusform>unos %n minuto</numerusform>
        <numerusform>unos %n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s)</source>
      <translation>
        <numerusform>cerca de %n hora</numerusform>
        <numerusform>cerca de %n horas</numerusform>
      </translation>
    </message>
    <message>
      <source>%1, longer where servers make us wait</source>
      <translation>%1, más donde los servidores hacen esperar</translation>
    </message>
    <message>
      <source>Your list stays on this computer.</source>
      <translation>Su lista se queda en este ordenador.</translation>
    </message>
  </context>
  <context>
    <name>ResultsColumns</name>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Fila</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntos</translation>
    </message>
    <message>
      <source>Did you mean</source>
      <translation>Quizá quiso decir</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Proveedor</translation>
    </message>
    <message>
      <source>Your mark</source>
      <translation>Su marca</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message>
      <source>No row passes this filter.</source>
      <translation>Ninguna fila pasa este filtro.</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>Ver todas las filas</translation>
    </message>
    <message>
      <source>%1 of %2 rows shown</source>
      <translation>%1 de %2 filas</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>¿Por qué?</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>Copiar %n dirección</numerusform>
        <numerusform>Copiar %n direcciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Check %n address(es) again</source>
      <translation>
        <numerusform>Comprobar de nuevo %n dirección</numerusform>
        <numerusform>Comprobar de nuevo %n direcciones</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark to keep</source>
      <translation>Marcar para conservar</translation>
    </message>
    <message>
      <source>Mark to drop</source>
      <translation>Marcar para quitar</translation>
    </message>
    <message>
      <source>Remove mark</source>
      <translation>Quitar la marca</translation>
    </message>
    <message>
      <source>Add to suppression list</source>
      <translation>Añadir a la lista de exclusión</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>What was found in the list</source>
      <translation>Lo que se encontró en la lista</translation>
    </message>
    <message numerus="yes">
      <source>%n more address(es) reach the mailbox of another</source>
      <translation>
        <numerusform>%n dirección más llega al buzón de otra</numerusform>
        <numerusform>%n direcciones más llegan al buzón de otra</numerusform>
      </translation>
    </message>
    <message>
      <source>Check each mailbox once</source>
      <translation>Comprobar cada buzón una vez</translation>
    </message>
    <message>
      <source>Gmail ignores dots, and many ignore what follows a +.</source>
      <translation>Gmail no distingue los puntos, y muchos no miran lo que sigue a un +.</translation>
    </message>
    <message>
      <source>Check the first one, keep the row</source>
      <translation>Comprobar la primera, dejar la fila</translation>
    </message>
    <message>
      <source>Make a row of each</source>
      <translation>Hacer una fila de cada una</translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) hold several addresses</source>
      <translation>
        <numerusform>%n celda contiene varias direcciones</numerusform>
        <numerusform>%n celdas contienen varias direcciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) to tidy up</source>
      <translation>
        <numerusform>%n celda por ordenar</numerusform>
        <numerusform>%n celdas por ordenar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) on your suppression lists</source>
      <translation>
        <numerusform>%n dirección en sus listas de exclusión</numerusform>
        <numerusform>%n direcciones en sus listas de exclusión</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”, and nobody is asked about them.</source>
      <translation>Salen como «No escribir», y no se pregunta a nadie por ellas.</translation>
    </message>
    <message numerus="yes">
      <source>%n throw-away address(es)</source>
      <translation>
        <numerusform>%n dirección desechable</numerusform>
        <numerusform>%n direcciones desechables</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”.</source>
      <translation>Salen como «No escribir».</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) at a mistyped domain</source>
      <translation>
        <numerusform>%n dirección con el dominio mal escrito</numerusform>
        <numerusform>%n direcciones con el dominio mal escrito</numerusform>
      </translation>
    </message>
    <message>
      <source>A correction is suggested beside each; nothing is changed by itself.</source>
      <translation>Junto a cada una se sugiere una corrección; nada se cambia solo.</translation>
    </message>
  </context>
  <context>
    <name>Roles</name>
    <message>
      <source>Address to check</source>
      <translation>Dirección a comprobar</translation>
    </message>
    <message>
      <source>Second address</source>
      <translation>Segunda dirección</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Apellido</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Nombre completo</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Empresa</translation>
    </message>
    <message>
      <source>Website or domain</source>
      <translation>Web o dominio</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentimiento</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Baja</translation>
    </message>
    <message>
      <source>Kept as it is</source>
      <translation>Se deja como está</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Coma</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Punto y coma</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulador</translation>
    </message>
    <message>
      <source>Bar |</source>
      <translation>Barra |</translation>
    </message>
    <message>
      <source>Colon</source>
      <translation>Dos puntos</translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message numerus="yes">
      <source>Mark %n row(s)</source>
      <translation>
        <numerusform>Marcar %n fila</numerusform>
        <numerusform>Marcar %n filas</numerusform>
      </translation>
    </message>
    <message>
      <source>Added by hand, %1</source>
      <translation>Añadida a mano, %1</translation>
    </message>
    <message numerus="yes">
      <source>Add %n address(es) to suppression</source>
      <translation>
        <numerusform>Excluir %n dirección</numerusform>
        <numerusform>Excluir %n direcciones</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>Remove invisible characters</source>
      <translation>Quitar caracteres invisibles</translation>
    </message>
    <message>
      <source>Turn full-width characters into plain ones</source>
      <translation>Cambiar caracteres anchos por normales</translation>
    </message>
    <message>
      <source>Read what web pages write for &lt; &gt; and &amp;</source>
      <translation>Leer lo que las webs escriben por &lt; &gt; y &amp;</translation>
    </message>
    <message>
      <source>Take the address out of mailto: links</source>
      <translation>Sacar la dirección de enlaces mailto:</translation>
    </message>
    <message>
      <source>Take the address out of Name &lt;address&gt;</source>
      <translation>Sacar la dirección de Nombre &lt;dirección&gt;</translation>
    </message>
    <message>
      <source>Remove quotes and brackets around it</source>
      <translation>Quitar comillas y paréntesis</translation>
    </message>
    <message>
      <source>Remove stray spaces</source>
      <translation>Quitar espacios sueltos</translation>
    </message>
    <message>
      <source>Turn commas in the domain into dots</source>
      <translation>Cambiar comas del dominio por puntos</translation>
    </message>
    <message>
      <source>Remove punctuation at the ends</source>
      <translation>Quitar puntuación en los extremos</translation>
    </message>
    <message>
      <source>Write the domain in lower case</source>
      <translation>Escribir el dominio en minúsculas</translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Finish early</source>
      <translation>Terminar ya</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>Retry unknown</source>
      <translation>Repetir desconocidas</translation>
    </message>
    <message>
      <source>Ask a service…</source>
      <translation>Preguntar a un servicio…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>Not read to the end</source>
      <translation>No leída hasta el final</translation>
    </message>
    <message>
      <source>Ready to start</source>
      <translation>Lista para empezar</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Comprobando</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminada</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Parada</translation>
    </message>
    <message>
      <source>%1 of %2 addresses checked</source>
      <translation>%1 de %2 direcciones comprobadas</translation>
    </message>
    <message>
      <source>%1 a second</source>
      <translation>%1 por segundo</translation>
    </message>
    <message>
      <source>about %1 left</source>
      <translation>quedan unos %1</translation>
    </message>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n segundo</numerusform>
        <numerusform>%n segundos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minuto</numerusform>
        <numerusform>%n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s)</source>
      <translation>
        <numerusform>%n hora</numerusform>
        <numerusform>%n horas</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Comprobando…</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) asked us to come back later.</source>
      <translation>
        <numerusform>%n dirección nos pidió volver más tarde.</numerusform>
        <numerusform>%n direcciones nos pidieron volver más tarde.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 asked for a break.</source>
      <translation>
        <numerusform>%1 pidió una pausa.</numerusform>
        <numerusform>%1 pidió una pausa.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 is asked slowly, as it wishes.</source>
      <translation>
        <numerusform>A %1 se le pregunta despacio, como desea.</numerusform>
        <numerusform>A %1 se le pregunta despacio, como desea.</numerusform>
      </translation>
    </message>
    <message>
      <source>Next try in %1.</source>
      <translation>Próximo intento en %1.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Empezar</translation>
    </message>
    <message numerus="yes">
      <source>Let a hosted service say more about %n unknown address(es)</source>
      <translation>
        <numerusform>Preguntar a un servicio por %n dirección desconocida</numerusform>
        <numerusform>Preguntar a un servicio por %n direcciones desconocidas</numerusform>
      </translation>
    </message>
    <message>
      <source>Stop asking for now; nothing is lost (Space)</source>
      <translation>Dejar de preguntar por ahora; no se pierde nada (Espacio)</translation>
    </message>
    <message>
      <source>Stop waiting: what is still open becomes unknown, and the list is done</source>
      <translation>Dejar de esperar: lo pendiente queda desconocido y la lista termina</translation>
    </message>
    <message>
      <source>Stop here and keep what was found</source>
      <translation>Parar aquí y conservar lo hallado</translation>
    </message>
    <message>
      <source>Ask again about the addresses without an answer</source>
      <translation>Volver a preguntar por las direcciones sin respuesta</translation>
    </message>
    <message>
      <source>Write the cleaned list to a file (Ctrl+E)</source>
      <translation>Escribir la lista limpia en un archivo (Ctrl+E)</translation>
    </message>
  </context>
  <context>
    <name>SandboxBanner</name>
    <message>
      <source>Sandbox: made-up mail servers on this computer. Nothing leaves it, and the verdicts mean nothing outside.</source>
      <translation>Arenero: servidores de correo inventados en este ordenador. Nada sale de él y los veredictos no valen fuera.</translation>
    </message>
    <message>
      <source>Leave the sandbox</source>
      <translation>Salir del arenero</translation>
    </message>
  </context>
  <context>
    <name>ScorePreview</name>
    <message>
      <source>In “%1”, %2 of %3 scores would change.</source>
      <translation>En «%1» cambiarían %2 de %3 puntuaciones.</translation>
    </message>
  </context>
  <context>
    <name>ScoringPage</name>
    <message>
      <source>Scoring</source>
      <translation>Puntuación</translation>
    </message>
    <message>
      <source>How many points each finding adds or takes. The verdict stays the same.</source>
      <translation>Cuántos puntos da o quita cada hallazgo. El veredicto no cambia.</translation>
    </message>
    <message>
      <source>usually %1</source>
      <translation>normalmente %1</translation>
    </message>
  </context>
  <context>
    <name>ServiceCard</name>
    <message>
      <source>Ask %1</source>
      <translation>Preguntar a %1</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Clave de prueba: sin coste</translation>
    </message>
    <message>
      <source>Ask %1 earlier</source>
      <translation>Preguntar antes a %1</translation>
    </message>
    <message>
      <source>Ask %1 later</source>
      <translation>Preguntar después a %1</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Delete key</source>
      <translation>Borrar clave</translation>
    </message>
    <message>
      <source>https://… (needed)</source>
      <translation>https://… (necesario)</translation>
    </message>
    <message>
      <source>Web address of %1</source>
      <translation>Dirección web de %1</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>sin límite</translation>
    </message>
    <message>
      <source>Credits for a list at %1</source>
      <translation>Créditos por lista en %1</translation>
    </message>
    <message>
      <source>Test the key of %1</source>
      <translation>Probar la clave de %1</translation>
    </message>
    <message>
      <source>Delete the key of %1</source>
      <translation>Borrar la clave de %1</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>Dirección web</translation>
    </message>
    <message>
      <source>Credits for a list, at most</source>
      <translation>Créditos por lista, como mucho</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>Preguntando a %1…</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Verification</source>
      <translation>Comprobación</translation>
    </message>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listas y excepciones</translation>
    </message>
    <message>
      <source>Scoring</source>
      <translation>Puntuación</translation>
    </message>
    <message>
      <source>Hosted services</source>
      <translation>Servicios</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privacidad</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>About Winnow</source>
      <translation>Acerca de Winnow</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>Valores iniciales</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Open a list</source>
      <translation>Abrir una lista</translation>
    </message>
    <message>
      <source>Paste addresses as a list</source>
      <translation>Pegar direcciones como lista</translation>
    </message>
    <message>
      <source>Pause or continue the check</source>
      <translation>Pausar o continuar la comprobación</translation>
    </message>
    <message>
      <source>Start, pause or continue</source>
      <translation>Empezar, pausar o continuar</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Buscar direcciones</translation>
    </message>
    <message>
      <source>Why did this row get its verdict?</source>
      <translation>¿Por qué tiene esta fila su veredicto?</translation>
    </message>
    <message>
      <source>Copy the selected addresses</source>
      <translation>Copiar las direcciones elegidas</translation>
    </message>
    <message>
      <source>Mark the selected rows to keep</source>
      <translation>Marcar las filas elegidas para conservar</translation>
    </message>
    <message>
      <source>Mark the selected rows to drop</source>
      <translation>Marcar las filas elegidas para quitar</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Close what is open, or go back</source>
      <translation>Cerrar lo abierto o volver</translation>
    </message>
    <message>
      <source>This sheet</source>
      <translation>Esta hoja</translation>
    </message>
  </context>
  <context>
    <name>StartView</name>
    <message>
      <source>Clean your list before you send</source>
      <translation>Limpie su lista antes de enviar</translation>
    </message>
    <message>
      <source>Drop a list, and Winnow finds the addresses that would bounce, and says why.</source>
      <translation>Suelte una lista: Winnow encuentra las direcciones que rebotarían y dice por qué.</translation>
    </message>
    <message>
      <source>Your list stays on this computer. Winnow asks only the mail servers concerned and never sends a message.</source>
      <translation>Su lista se queda en este ordenador. Winnow solo pregunta a los servidores implicados y nunca envía un mensaje.</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <source>Providers</source>
      <translation>Proveedores</translation>
    </message>
    <message>
      <source>Domains</source>
      <translation>Dominios</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <source>This address could not be checked. Try again.</source>
      <translation>No se pudo comprobar esta dirección. Inténtelo otra vez.</translation>
    </message>
  </context>
  <context>
    <name>UnfinishedCard</name>
    <message>
      <source>&amp;Continue</source>
      <translation>&amp;Continuar</translation>
    </message>
    <message>
      <source>“%1” is not finished</source>
      <translation>«%1» no está terminada</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) left; nothing is asked twice.</source>
      <translation>
        <numerusform>Queda %n dirección; nada se pregunta dos veces.</numerusform>
        <numerusform>Quedan %n direcciones; nada se pregunta dos veces.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Valid</source>
      <translation>Válida</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>No válida</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Acepta todo</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Desconocida</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>No escribir</translation>
    </message>
    <message>
      <source>The mailbox exists. Safe to send.</source>
      <translation>El buzón existe. Envío seguro.</translation>
    </message>
    <message>
      <source>Mail would bounce. Remove these.</source>
      <translation>El correo rebotaría. Quítelas.</translation>
    </message>
    <message>
      <source>The domain takes any address, so the mailbox cannot be proven.</source>
      <translation>El dominio acepta cualquier dirección; no se puede probar el buzón.</translation>
    </message>
    <message>
      <source>No clear answer yet. Not bad, just not known: try again later.</source>
      <translation>Aún sin respuesta clara. No es mala, solo desconocida: repita más tarde.</translation>
    </message>
    <message>
      <source>Mail may arrive, but sending would hurt you: throw-away, role or trap.</source>
      <translation>Quizá llegue, pero le perjudica: desechable, de función o trampa.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Buzón confirmado</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Entregado antes</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>No es una dirección</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>El dominio no existe</translation>
    </message>
    <message>
      <source>Domain has no mail server</source>
      <translation>Dominio sin servidor</translation>
    </message>
    <message>
      <source>Domain refuses all mail</source>
      <translation>El dominio no acepta correo</translation>
    </message>
    <message>
      <source>Mail cannot be routed</source>
      <translation>Correo sin ruta</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>El buzón no existe</translation>
    </message>
    <message>
      <source>Mailbox is disabled</source>
      <translation>Buzón desactivado</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>Rebotó antes</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>En su lista de exclusión</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>Se quejó antes</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Posible trampa de spam</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Dirección desechable</translation>
    </message>
    <message>
      <source>Probably mistyped</source>
      <translation>Quizá mal escrita</translation>
    </message>
    <message>
      <source>Role address, catch-all</source>
      <translation>De función, acepta todo</translation>
    </message>
    <message>
      <source>Role address</source>
      <translation>Dirección de función</translation>
    </message>
    <message>
      <source>Domain accepts everything</source>
      <translation>El dominio acepta todo</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Buzón lleno</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Piden volver más tarde</translation>
    </message>
    <message>
      <source>Server would not talk to us</source>
      <translation>El servidor no nos habla</translation>
    </message>
    <message>
      <source>Provider hides the answer</source>
      <translation>El proveedor no lo dice</translation>
    </message>
    <message>
      <source>Server had trouble</source>
      <translation>Fallo del servidor</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>El servidor colgó</translation>
    </message>
    <message>
      <source>Server did not answer in time</source>
      <translation>El servidor no respondió</translation>
    </message>
    <message>
      <source>Server not reachable</source>
      <translation>Servidor inaccesible</translation>
    </message>
    <message>
      <source>Your network blocks the check</source>
      <translation>Su red lo bloquea</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Buzón sin comprobar</translation>
    </message>
  </context>
  <context>
    <name>VerificationPage</name>
    <message>
      <source>Verification</source>
      <translation>Comprobación</translation>
    </message>
    <message>
      <source>How Winnow asks mail servers.</source>
      <translation>Cómo pregunta Winnow a los servidores.</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Completa: preguntar a cada buzón, esperar si lo piden</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Rápida: preguntar a cada buzón, sin esperar</translation>
    </message>
    <message>
      <source>Domains only</source>
      <translation>Solo dominios</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Sin red</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> minutos</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Profundidad</translation>
    </message>
    <message>
      <source>What a new list is checked with.</source>
      <translation>Con qué se comprueba una lista nueva.</translation>
    </message>
    <message>
      <source>Wait for servers that ask for a break</source>
      <translation>Esperar a servidores que piden una pausa</translation>
    </message>
    <message>
      <source>Some servers answer only the second time, some minutes later.</source>
      <translation>Algunos responden solo a la segunda, unos minutos después.</translation>
    </message>
    <message>
      <source>This computer's name</source>
      <translation>Nombre de este ordenador</translation>
    </message>
    <message>
      <source>Servers trust a name that leads back to this computer. Empty: found out.</source>
      <translation>Los servidores confían en un nombre que lleve a este ordenador. Vacío: se averigua.</translation>
    </message>
    <message>
      <source>Sender address</source>
      <translation>Dirección del remitente</translation>
    </message>
    <message>
      <source>An address of your own that servers may see. Empty: none is named.</source>
      <translation>Una dirección suya que los servidores pueden ver. Vacío: ninguna.</translation>
    </message>
    <message>
      <source>Connections at once</source>
      <translation>Conexiones a la vez</translation>
    </message>
    <message>
      <source>Fewer are gentler.</source>
      <translation>Menos es más suave.</translation>
    </message>
    <message>
      <source>Proxies</source>
      <translation>Proxies</translation>
    </message>
    <message>
      <source>One a line: socks5://host:port. Used instead of this computer's own line.</source>
      <translation>Uno por línea: socks5://host:puerto. En lugar de la línea de este ordenador.</translation>
    </message>
  </context>
  <context>
    <name>Explain</name>
    <message>
      <source>Safe to mail.</source>
      <translation>Se le puede escribir.</translation>
    </message>
    <message>
      <source>Safe to mail: it worked before.</source>
      <translation>Se le puede escribir: ya funcionó antes.</translation>
    </message>
    <message>
      <source>Correct it if you know what was meant; else take it off the list.</source>
      <translation>Corríjala si sabe qué se quiso decir; si no, quítela de la lista.</translation>
    </message>
    <message>
      <source>Look for a slip in the domain; else take it off the list.</source>
      <translation>Busque un error en el dominio; si no, quítela de la lista.</translation>
    </message>
    <message>
      <source>Take it off the list.</source>
      <translation>Quítela de la lista.</translation>
    </message>
    <message>
      <source>Take it off the list: mail to it will bounce and harm your name.</source>
      <translation>Quítela de la lista: rebotará y dañará su reputación.</translation>
    </message>
    <message>
      <source>Take it off the list; the person has left or closed the mailbox.</source>
      <translation>Quítela de la lista; la persona se fue o cerró el buzón.</translation>
    </message>
    <message>
      <source>Take it off the list: providers count repeated bounces.</source>
      <translation>Quítela de la lista: los proveedores cuentan los rebotes repetidos.</translation>
    </message>
    <message>
      <source>Do not mail it.</source>
      <translation>No le escriba.</translation>
    </message>
    <message>
      <source>Do not mail it again: a second complaint costs more than one reader.</source>
      <translation>No le escriba más: otra queja cuesta más que un lector.</translation>
    </message>
    <message>
      <source>Do not mail it unless you know the person behind it.</source>
      <translation>No le escriba salvo que conozca a la persona.</translation>
    </message>
    <message>
      <source>Leave it out: nobody will read it for long.</source>
      <translation>Déjela fuera: pronto nadie la leerá.</translation>
    </message>
    <message>
      <source>Ask the person, or try {suggestion}; do not mail the address as it is.</source>
      <translation>Pregunte a la persona o pruebe {suggestion}; no escriba a esta tal cual.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns; write to it singly if you must.</source>
      <translation>Fuera de campañas; escríbale por separado si hace falta.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns, unless the role itself signed up.</source>
      <translation>Fuera de campañas, salvo que esa función se apuntara.</translation>
    </message>
    <message>
      <source>Mail it in small portions and watch the bounces, or ask a hosted service.</source>
      <translation>Escriba en pequeñas tandas y vigile los rebotes, o pregunte a un servicio.</translation>
    </message>
    <message>
      <source>Wait some weeks; a mailbox that stays full is abandoned.</source>
      <translation>Espere unas semanas; un buzón que sigue lleno está abandonado.</translation>
    </message>
    <message>
      <source>Let the job wait, or run it again later from the same computer.</source>
      <translation>Deje esperar la comprobación o repítala luego desde el mismo ordenador.</translation>
    </message>
    <message>
      <source>Run the preflight to see why, use a proxy or a hosted service, and check it again.</source>
      <translation>Pruebe la conexión para ver por qué, use un proxy o un servicio y repita.</translation>
    </message>
    <message>
      <source>Go by your own history with the address, or ask a hosted service.</source>
      <translation>Guíese por su experiencia con la dirección o pregunte a un servicio.</translation>
    </message>
    <message>
      <source>Nothing is lost: run the check again later.</source>
      <translation>No se pierde nada: repita la comprobación más tarde.</translation>
    </message>
    <message>
      <source>Run the check again later; if it fails for days, the domain's mail is broken.</source>
      <translation>Repita más tarde; si falla durante días, el correo del dominio está roto.</translation>
    </message>
    <message>
      <source>Run the preflight; a proxy, a hosted service or a server of your own gets around the block.</source>
      <translation>Pruebe la conexión; un proxy, un servicio o un servidor propio evita el bloqueo.</translation>
    </message>
    <message>
      <source>Run a full check to learn more.</source>
      <translation>Haga una comprobación completa para saber más.</translation>
    </message>
    <message>
      <source>Probably {suggestion} was meant: correct it if you agree.</source>
      <translation>Quizá se quiso decir {suggestion}: corríjala si está de acuerdo.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Buzón confirmado</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Entregado antes</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>No es una dirección</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>El dominio no existe</translation>
    </message>
    <message>
      <source>Domain has no mail host</source>
      <translation>Dominio sin servidor de correo</translation>
    </message>
    <message>
      <source>Domain takes no mail</source>
      <translation>El dominio no acepta correo</translation>
    </message>
    <message>
      <source>Mail hosts do not exist</source>
      <translation>Los servidores no existen</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>El buzón no existe</translation>
    </message>
    <message>
      <source>Mailbox is switched off</source>
      <translation>Buzón desactivado</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>Rebotó antes</translation>
    </message>
    <message>
      <source>On a suppression list</source>
      <translation>En una lista de exclusión</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>Se quejó antes</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Posible trampa de spam</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Dirección desechable</translation>
    </message>
    <message>
      <source>Mistyped domain</source>
      <translation>Dominio mal escrito</translation>
    </message>
    <message>
      <source>Role at a catch-all domain</source>
      <translation>Función en un dominio que acepta todo</translation>
    </message>
    <message>
      <source>Role, not a person</source>
      <translation>Función, no una persona</translation>
    </message>
    <message>
      <source>Domain accepts any name</source>
      <translation>El dominio acepta cualquier nombre</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Buzón lleno</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Piden volver más tarde</translation>
    </message>
    <message>
      <source>Spam filter refused us</source>
      <translation>El filtro de spam nos rechazó</translation>
    </message>
    <message>
      <source>Provider does not tell</source>
      <translation>El proveedor no lo dice</translation>
    </message>
    <message>
      <source>Temporary trouble there</source>
      <translation>Fallo temporal allí</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>El servidor colgó</translation>
    </message>
    <message>
      <source>No answer in time</source>
      <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
      <source>No connection</source>
      <translation>Sin conexión</translation>
    </message>
    <message>
      <source>Blocked by your network</source>
      <translation>Bloqueado por su red</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Buzón sin comprobar</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Válida</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>No válida</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Acepta todo</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Desconocida</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>No escribir</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address and refused an invented one at the same domain ({reply}).</source>
      <translation>El servidor {server} aceptó esta dirección y rechazó una inventada del mismo dominio ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address was delivered on {date} ({source}).</source>
      <translation>Se entregó correo a esta dirección el {date} ({source}).</translation>
    </message>
    <message>
      <source>This is not an e-mail address. {problem}</source>
      <translation>Esto no es una dirección de correo. {problem}</translation>
    </message>
    <message>
      <source>The domain {domain} does not exist: DNS knows no such name.</source>
      <translation>El dominio {domain} no existe: el DNS no conoce ese nombre.</translation>
    </message>
    <message>
      <source>The domain {domain} exists, but names no mail host and has no address of its own.</source>
      <translation>El dominio {domain} existe, pero no nombra servidor de correo ni tiene dirección propia.</translation>
    </message>
    <message>
      <source>The mail server {server} said that it takes no mail for {domain} ({reply}).</source>
      <translation>El servidor {server} dijo que no acepta correo para {domain} ({reply}).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} cannot be reached by anyone: none of {hosts} has an IP address.</source>
      <translation>Nadie puede llegar a los servidores de {domain}: ninguno de {hosts} tiene dirección IP.</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox does not exist ({reply}).</source>
      <translation>El servidor {server} dijo que este buzón no existe ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox is switched off ({reply}).</source>
      <translation>El servidor {server} dijo que este buzón está desactivado ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address bounced for good on {date} ({source}).</source>
      <translation>El correo a esta dirección rebotó definitivamente el {date} ({source}).</translation>
    </message>
    <message>
      <source>The address is on your suppression list ({list}).</source>
      <translation>La dirección está en su lista de exclusión ({list}).</translation>
    </message>
    <message>
      <source>The person marked your mail as spam on {date} ({source}).</source>
      <translation>La persona marcó su correo como spam el {date} ({source}).</translation>
    </message>
    <message>
      <source>The address matches a hint of spam traps ({hint}). No complete list of traps exists, so this is a hint and not a proof.</source>
      <translation>La dirección coincide con un indicio de trampa de spam ({hint}). No hay lista completa; es un indicio, no una prueba.</translation>
    </message>
    <message>
      <source>{domain} hands out throw-away addresses, which stop working within hours or days.</source>
      <translation>{domain} reparte direcciones desechables, que dejan de funcionar en horas o días.</translation>
    </message>
    <message>
      <source>{domain} looks like a slip of the fingers; {suggestion} was probably meant.</source>
      <translation>{domain} parece un error al teclear; quizá se quiso decir {suggestion}.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person, and {domain} accepts any name, so the mailbox cannot be confirmed either.</source>
      <translation>{account}@ nombra una función y no una persona, y {domain} acepta cualquier nombre; tampoco se puede confirmar el buzón.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person: several people may read it, and none of them may have asked for your mail.</source>
      <translation>{account}@ nombra una función y no una persona: quizá la lean varios y ninguno pidió su correo.</translation>
    </message>
    <message>
      <source>The mail server {server} accepts any name at {domain}, an invented one too, so its yes to this one proves nothing.</source>
      <translation>El servidor {server} acepta cualquier nombre en {domain}, también uno inventado; su sí no prueba nada.</translation>
    </message>
    <message>
      <source>The mailbox exists, but it is full ({reply}).</source>
      <translation>El buzón existe, pero está lleno ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} asks strangers to come back later and has not said yes or no yet ({reply}).</source>
      <translation>El servidor {server} pide a los desconocidos que vuelvan más tarde y aún no ha dicho sí ni no ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses to talk to this computer; that says nothing about the mailbox ({reply}).</source>
      <translation>El servidor {server} se niega a hablar con este ordenador; eso no dice nada del buzón ({reply}).</translation>
    </message>
    <message>
      <source>A yes from {provider} comes for nearly any name at this point, and the bounce later, so it proves nothing about this mailbox.</source>
      <translation>{provider} dice sí a casi cualquier nombre y rebota después; no prueba nada de este buzón.</translation>
    </message>
    <message>
      <source>The mail server {server} has trouble just now and could not say whether the mailbox exists ({reply}).</source>
      <translation>El servidor {server} tiene problemas ahora y no pudo decir si el buzón existe ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} hung up before it answered.</source>
      <translation>El servidor {server} colgó antes de responder.</translation>
    </message>
    <message>
      <source>The mail server {server} did not answer in time.</source>
      <translation>El servidor {server} no respondió a tiempo.</translation>
    </message>
    <message>
      <source>No mail host of {domain} could be reached ({server}).</source>
      <translation>No se pudo llegar a ningún servidor de {domain} ({server}).</translation>
    </message>
    <message>
      <source>Your network does not let mail connections out, so the mail server was never asked.</source>
      <translation>Su red no deja salir conexiones de correo; no se llegó a preguntar al servidor.</translation>
    </message>
    <message>
      <source>The mail server was not asked about this mailbox.</source>
      <translation>No se preguntó al servidor por este buzón.</translation>
    </message>
    <message>
      <source>The mail server {server} refused this mailbox and postmaster@ alike, which must exist: it refuses everybody from here ({reply}).</source>
      <translation>El servidor {server} rechazó este buzón igual que postmaster@, que debe existir: rechaza a todos desde aquí ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses this computer's IP address, which is on a blocklist ({reply}).</source>
      <translation>El servidor {server} rechaza la IP de este ordenador, que está en una lista de bloqueo ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} was asked too often and wants a pause ({reply}).</source>
      <translation>Se preguntó demasiado al servidor {server} y quiere una pausa ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} wants this computer's IP address to have a name (reverse DNS) ({reply}).</source>
      <translation>El servidor {server} quiere que la IP de este ordenador tenga nombre (DNS inverso) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not like the name that this computer gives itself (HELO) ({reply}).</source>
      <translation>Al servidor {server} no le gusta el nombre que se da este ordenador (HELO) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not take the sender address that it was asked with ({reply}).</source>
      <translation>El servidor {server} no acepta la dirección de remitente con que se preguntó ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} talks over an encrypted connection only, which could not be made ({reply}).</source>
      <translation>El servidor {server} solo habla cifrado, y no se logró ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} says that {domain} is not served there; the domain's MX record may be out of date ({reply}).</source>
      <translation>El servidor {server} dice que no atiende {domain}; quizá el registro MX esté anticuado ({reply}).</translation>
    </message>
    <message>
      <source>The mailbox seems to exist: {server} says that it is getting too much mail just now ({reply}).</source>
      <translation>El buzón parece existir: {server} dice que ahora recibe demasiado correo ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} could not read the letters before the @ ({reply}).</source>
      <translation>El servidor {server} no supo leer las letras antes de la @ ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but gave no clear answer to an invented one, so its yes proves nothing ({decoy}).</source>
      <translation>El servidor {server} aceptó esta dirección, pero no respondió claro a una inventada; su sí no prueba nada ({decoy}).</translation>
    </message>
    <message>
      <source>The name servers of {domain} did not answer in time.</source>
      <translation>Los servidores de nombres de {domain} no respondieron a tiempo.</translation>
    </message>
    <message>
      <source>The name servers of {domain} answered with an error, so its mail hosts are not known.</source>
      <translation>Los servidores de nombres de {domain} dieron un error; no se conocen sus servidores de correo.</translation>
    </message>
    <message>
      <source>DNS could not be reached from this computer.</source>
      <translation>No se pudo llegar al DNS desde este ordenador.</translation>
    </message>
    <message>
      <source>The mail server {server} refused the connection.</source>
      <translation>El servidor {server} rechazó la conexión.</translation>
    </message>
    <message>
      <source>The mail server {server} did not take the connection in time.</source>
      <translation>El servidor {server} no aceptó la conexión a tiempo.</translation>
    </message>
    <message>
      <source>The mail server {server} could not be reached.</source>
      <translation>No se pudo llegar al servidor {server}.</translation>
    </message>
    <message>
      <source>The time for {domain} was used up before its mail server had answered.</source>
      <translation>Se agotó el tiempo para {domain} antes de que respondiera su servidor.</translation>
    </message>
    <message>
      <source>The mail server {server} does not take addresses with letters such as these before the @ (it offers no SMTPUTF8).</source>
      <translation>El servidor {server} no acepta direcciones con estas letras antes de la @ (no ofrece SMTPUTF8).</translation>
    </message>
    <message>
      <source>The hosts that {server} belongs to refused this computer several times, so they were not asked any more.</source>
      <translation>Los servidores del grupo de {server} rechazaron varias veces a este ordenador; no se les preguntó más.</translation>
    </message>
    <message>
      <source>The proxy did not let the connection through.</source>
      <translation>El proxy no dejó pasar la conexión.</translation>
    </message>
    <message>
      <source>Winnow itself failed while asking; the log says how.</source>
      <translation>Winnow falló al preguntar; el registro dice cómo.</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but an invented one was not asked for, so its yes proves nothing ({reply}).</source>
      <translation>El servidor {server} aceptó esta dirección, pero no se preguntó por una inventada; su sí no prueba nada ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refused before a mailbox could be named ({reply}).</source>
      <translation>El servidor {server} rechazó antes de poder nombrar un buzón ({reply}).</translation>
    </message>
    <message>
      <source>The domain {domain} declares that it takes no mail at all (null MX).</source>
      <translation>El dominio {domain} declara que no acepta correo (MX nulo).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} have only private addresses ({hosts}), which are not asked unless you allow it.</source>
      <translation>Los servidores de {domain} solo tienen direcciones privadas ({hosts}); no se les pregunta sin su permiso.</translation>
    </message>
    <message>
      <source>The DNS records of {domain} contradict one another, so that senders treat them differently; the mailbox was not asked for.</source>
      <translation>Los registros DNS de {domain} se contradicen y cada remitente los trata distinto; no se preguntó por el buzón.</translation>
    </message>
    <message>
      <source>{vendor} says that this mailbox exists ({said}).</source>
      <translation>{vendor} dice que este buzón existe ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that mail to this address will be refused ({said}).</source>
      <translation>{vendor} dice que el correo a esta dirección será rechazado ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that {domain} accepts any name ({said}).</source>
      <translation>{vendor} dice que {domain} acepta cualquier nombre ({said}).</translation>
    </message>
    <message>
      <source>{vendor} advises against mailing this address ({said}).</source>
      <translation>{vendor} aconseja no escribir a esta dirección ({said}).</translation>
    </message>
  </context>
  <context>
    <name>Factors</name>
    <message>
      <source>The address is well formed</source>
      <translation>La dirección está bien escrita</translation>
    </message>
    <message>
      <source>The domain takes mail</source>
      <translation>El dominio acepta correo</translation>
    </message>
    <message>
      <source>The host accepted the address</source>
      <translation>El servidor aceptó la dirección</translation>
    </message>
    <message>
      <source>The mailbox is proved to exist</source>
      <translation>Está probado que el buzón existe</translation>
    </message>
    <message>
      <source>The domain publishes SPF</source>
      <translation>El dominio publica SPF</translation>
    </message>
    <message>
      <source>The domain publishes DMARC</source>
      <translation>El dominio publica DMARC</translation>
    </message>
    <message>
      <source>Mail to the address is refused</source>
      <translation>Se rechaza el correo a la dirección</translation>
    </message>
    <message>
      <source>Mail to the address has bounced before</source>
      <translation>El correo ya rebotó antes</translation>
    </message>
    <message>
      <source>Mail to the address was put off before</source>
      <translation>El correo ya se aplazó antes</translation>
    </message>
    <message>
      <source>The mailbox is full</source>
      <translation>El buzón está lleno</translation>
    </message>
    <message>
      <source>The address is on a suppression list</source>
      <translation>Está en una lista de exclusión</translation>
    </message>
    <message>
      <source>The person complained about mail before</source>
      <translation>La persona ya se quejó antes</translation>
    </message>
    <message>
      <source>The person unsubscribed before</source>
      <translation>La persona ya se dio de baja</translation>
    </message>
    <message>
      <source>The address looks like a spam trap</source>
      <translation>Parece una trampa de spam</translation>
    </message>
    <message>
      <source>The address is throw-away</source>
      <translation>La dirección es desechable</translation>
    </message>
    <message>
      <source>The domain is mistyped</source>
      <translation>El dominio está mal escrito</translation>
    </message>
    <message>
      <source>The address names a function, not a person</source>
      <translation>Nombra una función, no una persona</translation>
    </message>
    <message>
      <source>The domain's mail hosts are on blocklists</source>
      <translation>Sus servidores están en listas de bloqueo</translation>
    </message>
    <message>
      <source>The domain is younger than 30 days</source>
      <translation>El dominio tiene menos de 30 días</translation>
    </message>
  </context>
</TS>
