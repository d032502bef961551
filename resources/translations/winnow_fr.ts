<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
  <context>
    <name>AboutPage</name>
    <message>
      <source>About Winnow</source>
      <translation>À propos de Winnow</translation>
    </message>
    <message>
      <source>Winnow cleans mailing lists on your own computer.</source>
      <translation>Winnow nettoie vos listes d’adresses sur votre propre ordinateur.</translation>
    </message>
    <message>
      <source>Version %1</source>
      <translation>Version %1</translation>
    </message>
    <message>
      <source>Look for a newer version</source>
      <translation>Chercher une version plus récente</translation>
    </message>
    <message>
      <source>Open its page</source>
      <translation>Ouvrir sa page</translation>
    </message>
    <message>
      <source>Licence of</source>
      <translation>Licence de</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Winnow is built on the work of others; these are their licences.</source>
      <translation>Winnow repose sur le travail d’autres personnes ; voici leurs licences.</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licences</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Recherche…</translation>
    </message>
  </context>
  <context>
    <name>Again</name>
    <message>
      <source>Check again what is older than how many days?</source>
      <translation>Revérifier ce qui date de plus de combien de jours ?</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Revérifier</translation>
    </message>
    <message>
      <source>There is no earlier check of this list</source>
      <translation>Il n’y a pas de vérification antérieure de cette liste</translation>
    </message>
    <message>
      <source>Duplicate the list and check it again, then compare the two.</source>
      <translation>Dupliquez la liste et revérifiez-la, puis comparez les deux.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Dupliquer</translation>
    </message>
    <message>
      <source>%1 (again)</source>
      <translation>%1 (à nouveau)</translation>
    </message>
  </context>
  <context>
    <name>AppearancePage</name>
    <message>
      <source>Appearance and language</source>
      <translation>Apparence et langue</translation>
    </message>
    <message>
      <source>How the window looks and speaks.</source>
      <translation>L'aspect et la langue de la fenêtre.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <source>Light, dark, or as the system.</source>
      <translation>Clair, sombre ou comme le système.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Taille du texte</translation>
    </message>
    <message>
      <source>Of all words in the window.</source>
      <translation>De tous les mots de la fenêtre.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>The window opens anew; a check that runs is paused and can be continued.</source>
      <translation>La fenêtre se rouvre ; une vérification en cours est mise en pause et peut reprendre.</translation>
    </message>
  </context>
  <context>
    <name>AskDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>Check one address</source>
      <translation>Vérifier une adresse</translation>
    </message>
    <message>
      <source>name@example.com</source>
      <translation>nom@exemple.fr</translation>
    </message>
    <message>
      <source>Address to check</source>
      <translation>Adresse à vérifier</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Its mail server is asked from this computer.</source>
      <translation>Son serveur de messagerie est interrogé depuis cet ordinateur.</translation>
    </message>
    <message>
      <source>Asking its mail server…</source>
      <translation>Interrogation de son serveur…</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>What changed</source>
      <translation>Ce qui a changé</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Comparaison…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>From “%1” to “%2”</source>
      <translation>De « %1 » à « %2 »</translation>
    </message>
    <message>
      <source>%1 the same</source>
      <translation>%1 inchangées</translation>
    </message>
    <message>
      <source>%1 changed</source>
      <translation>%1 changées</translation>
    </message>
    <message>
      <source>%1 new</source>
      <translation>%1 nouvelles</translation>
    </message>
    <message>
      <source>%1 no longer there</source>
      <translation>%1 disparues</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Non vérifié</translation>
    </message>
  </context>
  <context>
    <name>ConnectionDialog</name>
    <message>
      <source>Test the connection</source>
      <translation>Tester la connexion</translation>
    </message>
    <message>
      <source>Testing</source>
      <translation>Test en cours</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Tester encore</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Winnow greets a few large mail providers and hangs up. No address of yours is named.</source>
      <translation>Winnow salue quelques grands fournisseurs et raccroche. Aucune de vos adresses n'est citée.</translation>
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
      <translation>valides jusqu'ici</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>valides</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop your list here</source>
      <translation>Déposez votre liste ici</translation>
    </message>
    <message>
      <source>CSV, Excel or plain text, with any columns</source>
      <translation>CSV, Excel ou texte, avec toutes colonnes</translation>
    </message>
    <message>
      <source>&amp;Open a list…</source>
      <translation>&amp;Ouvrir une liste…</translation>
    </message>
    <message>
      <source>&amp;Paste addresses</source>
      <translation>C&amp;oller des adresses</translation>
    </message>
    <message>
      <source>&amp;Try the sandbox</source>
      <translation>&amp;Essayer le bac à sable</translation>
    </message>
    <message>
      <source>A made-up list and made-up mail servers on this computer. Nothing is sent.</source>
      <translation>Une liste et des serveurs inventés sur cet ordinateur. Rien n'est envoyé.</translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message>
      <source>Written form</source>
      <translation>Écriture</translation>
    </message>
    <message>
      <source>Well formed.</source>
      <translation>Bien écrite.</translation>
    </message>
    <message>
      <source>Well formed, read as %1.</source>
      <translation>Bien écrite, lue comme %1.</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domaine</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Orthographe</translation>
    </message>
    <message>
      <source>Looks mistyped; %1 is likely meant.</source>
      <translation>Semble mal saisie ; sans doute %1.</translation>
    </message>
    <message>
      <source>Kind of address</source>
      <translation>Type d'adresse</translation>
    </message>
    <message>
      <source>From a provider of throw-away addresses.</source>
      <translation>D'un fournisseur d'adresses jetables.</translation>
    </message>
    <message>
      <source>Belongs to a role such as info@ or sales@, not to a person.</source>
      <translation>Appartient à une fonction comme info@ ou ventes@, pas à une personne.</translation>
    </message>
    <message>
      <source>From a free mail provider.</source>
      <translation>D'un fournisseur gratuit.</translation>
    </message>
    <message>
      <source>Spam trap</source>
      <translation>Piège à spam</translation>
    </message>
    <message>
      <source>Mailbox</source>
      <translation>Boîte</translation>
    </message>
    <message>
      <source>Asked %1 times.</source>
      <translation>Demandé %1 fois.</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Accepte tout</translation>
    </message>
    <message>
      <source>Could not be tested.</source>
      <translation>N'a pas pu être testé.</translation>
    </message>
    <message>
      <source>The host also takes an address that cannot exist, so a yes proves nothing.</source>
      <translation>Le serveur accepte aussi une adresse impossible ; son oui ne prouve rien.</translation>
    </message>
    <message>
      <source>The host refuses an address that cannot exist, so its yes means something.</source>
      <translation>Le serveur refuse une adresse impossible ; son oui a donc un sens.</translation>
    </message>
    <message>
      <source>Mail host is on block lists</source>
      <translation>Serveur sur des listes noires</translation>
    </message>
    <message>
      <source>Data breaches</source>
      <translation>Fuites de données</translation>
    </message>
    <message>
      <source>Seen in %1 known breaches.</source>
      <translation>Vue dans %1 fuites connues.</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>Sur votre liste d'exclusion</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Avant</translation>
    </message>
    <message>
      <source>Not checked</source>
      <translation>Non vérifié</translation>
    </message>
    <message>
      <source>switched off</source>
      <translation>désactivé</translation>
    </message>
    <message>
      <source>Block lists</source>
      <translation>Listes noires</translation>
    </message>
    <message>
      <source>Age of the domain</source>
      <translation>Âge du domaine</translation>
    </message>
    <message>
      <source>Mail goes to %1.</source>
      <translation>Le courrier va à %1.</translation>
    </message>
    <message>
      <source>No mail host named; mail goes to %1 itself.</source>
      <translation>Aucun serveur nommé ; le courrier va à %1 même.</translation>
    </message>
    <message>
      <source>%2 says it takes no mail.</source>
      <translation>%2 dit ne pas accepter de courrier.</translation>
    </message>
    <message>
      <source>%2 does not exist.</source>
      <translation>%2 n'existe pas.</translation>
    </message>
    <message>
      <source>%2 has no mail host.</source>
      <translation>%2 n'a pas de serveur de messagerie.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 have no network address.</source>
      <translation>Les serveurs de %2 n'ont pas d'adresse réseau.</translation>
    </message>
    <message>
      <source>The mail hosts of %2 cannot be reached from outside.</source>
      <translation>Les serveurs de %2 sont inaccessibles de l'extérieur.</translation>
    </message>
    <message>
      <source>The DNS of %2 contradicts itself.</source>
      <translation>Le DNS de %2 se contredit.</translation>
    </message>
    <message>
      <source>Could not be looked up.</source>
      <translation>N'a pas pu être consulté.</translation>
    </message>
    <message>
      <source>Its name servers are broken.</source>
      <translation>Ses serveurs de noms sont en panne.</translation>
    </message>
    <message>
      <source>The name servers did not answer in time.</source>
      <translation>Les serveurs de noms n'ont pas répondu à temps.</translation>
    </message>
    <message>
      <source>The name servers refused the question.</source>
      <translation>Les serveurs de noms ont refusé la question.</translation>
    </message>
    <message>
      <source>The network was not reachable.</source>
      <translation>Le réseau était inaccessible.</translation>
    </message>
    <message>
      <source>It was not asked.</source>
      <translation>Non demandé.</translation>
    </message>
    <message>
      <source>%1 answered:</source>
      <translation>%1 a répondu :</translation>
    </message>
    <message>
      <source>Not asked.</source>
      <translation>Non demandé.</translation>
    </message>
    <message>
      <source>%1 refused the connection.</source>
      <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
      <source>%1 could not be reached in time.</source>
      <translation>%1 n'a pas été joint à temps.</translation>
    </message>
    <message>
      <source>%1 could not be reached.</source>
      <translation>%1 est injoignable.</translation>
    </message>
    <message>
      <source>%1 stopped answering.</source>
      <translation>%1 n'a plus répondu.</translation>
    </message>
    <message>
      <source>%1 hung up.</source>
      <translation>%1 a raccroché.</translation>
    </message>
    <message>
      <source>%1 would not talk to this computer:</source>
      <translation>%1 n'a pas voulu parler à cet ordinateur :</translation>
    </message>
    <message>
      <source>%1 cannot handle addresses in other scripts.</source>
      <translation>%1 n'accepte pas les autres alphabets.</translation>
    </message>
    <message>
      <source>%1 took too long.</source>
      <translation>%1 a mis trop de temps.</translation>
    </message>
    <message>
      <source>Your network blocks the way to mail servers.</source>
      <translation>Votre réseau bloque l'accès aux serveurs de messagerie.</translation>
    </message>
    <message>
      <source>%1 asked for a break; not asked again.</source>
      <translation>%1 a demandé une pause ; pas redemandé.</translation>
    </message>
    <message>
      <source>The proxy did not work.</source>
      <translation>Le proxy n'a pas fonctionné.</translation>
    </message>
    <message>
      <source>Winnow made a mistake here; this says nothing about the address.</source>
      <translation>Winnow s'est trompé ici ; cela ne dit rien de l'adresse.</translation>
    </message>
  </context>
  <context>
    <name>EvidencePanel</name>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Copier comme texte</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>Not checked yet. The verdict comes when its mail server has answered.</source>
      <translation>Pas encore vérifiée. Le verdict viendra quand son serveur aura répondu.</translation>
    </message>
    <message>
      <source>%1 of 100</source>
      <translation>%1 sur 100</translation>
    </message>
    <message>
      <source>What made the score</source>
      <translation>D'où vient le score</translation>
    </message>
    <message>
      <source>What was checked</source>
      <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
      <source>DNS answers</source>
      <translation>Réponses DNS</translation>
    </message>
    <message>
      <source>Conversation with %1</source>
      <translation>Conversation avec %1</translation>
    </message>
    <message>
      <source>What was asked and answered</source>
      <translation>Questions et réponses</translation>
    </message>
    <message>
      <source>checked by this computer</source>
      <translation>vérifiée par cet ordinateur</translation>
    </message>
    <message>
      <source>remembered</source>
      <translation>mémorisée</translation>
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
      <translation>Doublons, parties, échantillons</translation>
    </message>
    <message>
      <source>Rows of the same address</source>
      <translation>Lignes d’une même adresse</translation>
    </message>
    <message>
      <source>Keep all</source>
      <translation>Tout garder</translation>
    </message>
    <message>
      <source>Keep the first</source>
      <translation>Garder la première</translation>
    </message>
    <message>
      <source>Keep the last</source>
      <translation>Garder la dernière</translation>
    </message>
    <message>
      <source>Keep the one with the most filled cells</source>
      <translation>Garder celle aux cellules les plus remplies</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Fichiers</translation>
    </message>
    <message>
      <source>One file</source>
      <translation>Un fichier</translation>
    </message>
    <message>
      <source>One file for each status</source>
      <translation>Un fichier par statut</translation>
    </message>
    <message>
      <source>One workbook, a sheet for each status</source>
      <translation>Un classeur, une feuille par statut</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Parties</translation>
    </message>
    <message>
      <source>Rows at random</source>
      <translation>Lignes au hasard</translation>
    </message>
    <message>
      <source>all</source>
      <translation>toutes</translation>
    </message>
    <message>
      <source>Duplicates that are left out go to a file beside, so that nothing is lost.</source>
      <translation>Les doublons écartés vont dans un fichier à part, pour que rien ne se perde.</translation>
    </message>
  </context>
  <context>
    <name>ExportView</name>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>All %1 rows, each with its verdict</source>
      <translation>Les %1 lignes, chacune avec son verdict</translation>
    </message>
    <message numerus="yes">
      <source>%n duplicate(s) left out.</source>
      <translation>
        <numerusform>%n doublon écarté.</numerusform>
        <numerusform>%n doublons écartés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to %1.</source>
      <translation>
        <numerusform>%n ligne écrite dans %1.</numerusform>
        <numerusform>%n lignes écrites dans %1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside one another, named after it.</source>
      <translation>
        <numerusform>%n fichier qui porte ce nom.</numerusform>
        <numerusform>%n fichiers côte à côte, nommés d’après lui.</numerusform>
      </translation>
    </message>
    <message>
      <source>Report written to %1.</source>
      <translation>Rapport écrit dans %1.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>One-page report…</source>
      <translation>Rapport d'une page…</translation>
    </message>
    <message>
      <source>The list in numbers, as PDF or HTML, for a client</source>
      <translation>La liste en chiffres, en PDF ou HTML, pour un client</translation>
    </message>
    <message>
      <source>All rows, each with its verdict</source>
      <translation>Toutes les lignes, chacune avec son verdict</translation>
    </message>
    <message>
      <source>Only these:</source>
      <translation>Seulement :</translation>
    </message>
    <message>
      <source>Ready-made choices</source>
      <translation>Choix tout prêts</translation>
    </message>
    <message>
      <source>As ticked below</source>
      <translation>Comme coché ci-dessous</translation>
    </message>
    <message>
      <source>Safe to send</source>
      <translation>Sûres à l’envoi</translation>
    </message>
    <message>
      <source>Safe, and catch-all</source>
      <translation>Sûres, et catch-all</translation>
    </message>
    <message>
      <source>Everything but invalid</source>
      <translation>Tout sauf invalides</translation>
    </message>
    <message>
      <source>What needs a second look</source>
      <translation>Ce qui mérite un second regard</translation>
    </message>
    <message>
      <source>Columns to add</source>
      <translation>Colonnes ajoutées</translation>
    </message>
    <message>
      <source>File format</source>
      <translation>Format de fichier</translation>
    </message>
    <message>
      <source>Let Excel show accents right (adds a UTF-8 mark)</source>
      <translation>Accents corrects dans Excel (ajoute une marque UTF-8)</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>Fichier à écrire</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Writing progress</source>
      <translation>Avancement de l'écriture</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Voir dans le dossier</translation>
    </message>
    <message>
      <source>Write the file</source>
      <translation>Écrire le fichier</translation>
    </message>
    <message>
      <source>Which rows</source>
      <translation>Quelles lignes</translation>
    </message>
    <message>
      <source>Which columns</source>
      <translation>Quelles colonnes</translation>
    </message>
    <message>
      <source>Which file</source>
      <translation>Quel fichier</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Décompte…</translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written</source>
      <translation>
        <numerusform>%n ligne sera écrite</numerusform>
        <numerusform>%n lignes seront écrites</numerusform>
      </translation>
    </message>
    <message>
      <source>This holds addresses that will bounce: keep it, do not mail it as is.</source>
      <translation>Contient des adresses qui rebondiront : à garder, pas à utiliser tel quel.</translation>
    </message>
    <message>
      <source>If you mail these, expect about %1 % to bounce (%2 to %3 %).</source>
      <translation>Si vous leur écrivez, environ %1 % rebondiront (%2 à %3 %).</translation>
    </message>
  </context>
  <context>
    <name>FileChooser</name>
    <message>
      <source>Open a list</source>
      <translation>Ouvrir une liste</translation>
    </message>
    <message>
      <source>Lists (%1)</source>
      <translation>Listes (%1)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Import reports</source>
      <translation>Importer des rapports</translation>
    </message>
    <message>
      <source>Reports (%1)</source>
      <translation>Rapports (%1)</translation>
    </message>
    <message>
      <source>Write the list to</source>
      <translation>Écrire la liste dans</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Chercher des adresses</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Plus de filtres</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Choisir les colonnes</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>any</source>
      <translation>tous</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 à %2</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
  </context>
  <context>
    <name>FinderDialog</name>
    <message>
      <source>Find an address</source>
      <translation>Trouver une adresse</translation>
    </message>
    <message>
      <source>example.com</source>
      <translation>exemple.fr</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Prénom</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Company's domain</source>
      <translation>Domaine de l'entreprise</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Trouver</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Copier l'adresse</translation>
    </message>
    <message>
      <source>%1 % sure.</source>
      <translation>Sûr à %1 %.</translation>
    </message>
    <message>
      <source>The mail server confirms it.</source>
      <translation>Le serveur la confirme.</translation>
    </message>
    <message>
      <source>The server takes every name, so this is a guess.</source>
      <translation>Le serveur accepte tout nom ; c'est une supposition.</translation>
    </message>
    <message>
      <source>The mail server gave no answer, so this is a guess.</source>
      <translation>Le serveur n'a pas répondu ; c'est une supposition.</translation>
    </message>
    <message>
      <source>The server knows none of the usual spellings.</source>
      <translation>Le serveur ne connaît aucune forme habituelle.</translation>
    </message>
    <message numerus="yes">
      <source>%n spelling(s) tried.</source>
      <translation>
        <numerusform>%n forme essayée.</numerusform>
        <numerusform>%n formes essayées.</numerusform>
      </translation>
    </message>
    <message>
      <source>Winnow tries the usual spellings and asks the company's mail server.</source>
      <translation>Winnow essaie les formes habituelles et interroge le serveur de l'entreprise.</translation>
    </message>
    <message>
      <source>Asking the mail server…</source>
      <translation>Interrogation du serveur…</translation>
    </message>
  </context>
  <context>
    <name>HeaderBar</name>
    <message>
      <source>Home</source>
      <translation>Accueil</translation>
    </message>
    <message>
      <source>All lists</source>
      <translation>Toutes les listes</translation>
    </message>
    <message>
      <source>Check one address</source>
      <translation>Vérifier une adresse</translation>
    </message>
    <message>
      <source>Find an address</source>
      <translation>Trouver une adresse</translation>
    </message>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rebonds et listes d'exclusion</translation>
    </message>
    <message>
      <source>Keyboard shortcuts (F1)</source>
      <translation>Raccourcis clavier (F1)</translation>
    </message>
    <message>
      <source>Settings (Ctrl+,)</source>
      <translation>Réglages (Ctrl+,)</translation>
    </message>
  </context>
  <context>
    <name>Hosted</name>
    <message>
      <source>It does not answer.</source>
      <translation>Il ne répond pas.</translation>
    </message>
    <message>
      <source>No key yet</source>
      <translation>Pas encore de clé</translation>
    </message>
    <message>
      <source>Key in this computer's keyring</source>
      <translation>Clé dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
      <source>Key for this session only; gone when you quit</source>
      <translation>Clé pour cette session seulement ; elle disparaît quand vous quittez</translation>
    </message>
    <message>
      <source>Key in the file under your passphrase</source>
      <translation>Clé dans le fichier protégé par votre phrase de passe</translation>
    </message>
    <message>
      <source>Key from an environment variable</source>
      <translation>Clé d’une variable d’environnement</translation>
    </message>
    <message>
      <source>%1 does not accept the key. Nothing more was sent; put in another key.</source>
      <translation>%1 refuse la clé. Rien de plus n’a été envoyé ; mettez une autre clé.</translation>
    </message>
    <message>
      <source>%1 does not allow this key to verify addresses. Nothing more was sent.</source>
      <translation>%1 ne permet pas de vérifier des adresses avec cette clé. Rien de plus n’a été envoyé.</translation>
    </message>
    <message>
      <source>The credits at %1 are used up. What was answered is kept.</source>
      <translation>Les crédits chez %1 sont épuisés. Les réponses reçues sont conservées.</translation>
    </message>
    <message>
      <source>Your budget for %1 is reached. Nothing more was sent.</source>
      <translation>Votre budget pour %1 est atteint. Rien de plus n’a été envoyé.</translation>
    </message>
    <message>
      <source>%1 asks for a longer break. What was answered is kept; ask again later.</source>
      <translation>%1 demande une pause plus longue. Les réponses reçues sont conservées ; redemandez plus tard.</translation>
    </message>
    <message>
      <source>%1 does not answer. What was answered is kept; ask again later.</source>
      <translation>%1 ne répond pas. Les réponses reçues sont conservées ; redemandez plus tard.</translation>
    </message>
    <message>
      <source>%1 answers in a way that Winnow does not understand. Nothing more was sent.</source>
      <translation>%1 répond d’une façon que Winnow ne comprend pas. Rien de plus n’a été envoyé.</translation>
    </message>
    <message>
      <source>You stopped it. Nothing more was sent to %1.</source>
      <translation>Vous l’avez arrêté. Rien de plus n’a été envoyé à %1.</translation>
    </message>
    <message>
      <source>%1 not sent.</source>
      <translation>%1 non envoyées.</translation>
    </message>
    <message>
      <source>%1 still wait at the service: ask again, and nothing is paid twice.</source>
      <translation>%1 attendent encore chez le service : redemandez, rien n’est payé deux fois.</translation>
    </message>
    <message>
      <source>%1 in a job that failed at the service.</source>
      <translation>%1 dans une tâche qui a échoué chez le service.</translation>
    </message>
    <message>
      <source>%1 without an answer of the service.</source>
      <translation>%1 sans réponse du service.</translation>
    </message>
    <message>
      <source>Plan: %1.</source>
      <translation>Formule : %1.</translation>
    </message>
    <message>
      <source>%1 checks left.</source>
      <translation>%1 vérifications restantes.</translation>
    </message>
    <message>
      <source>%1 of %2 used in this period.</source>
      <translation>%1 sur %2 utilisées dans cette période.</translation>
    </message>
    <message>
      <source>%1 answered</source>
      <translation>%1 avec réponse</translation>
    </message>
    <message>
      <source>%1 paid for earlier</source>
      <translation>%1 déjà payées</translation>
    </message>
    <message>
      <source>credits used for this list: %1</source>
      <translation>crédits utilisés pour cette liste : %1</translation>
    </message>
    <message>
      <source>credits used for this list: at most %1</source>
      <translation>crédits utilisés pour cette liste : au plus %1</translation>
    </message>
  </context>
  <context>
    <name>HostedDialog</name>
    <message>
      <source>Ask a hosted service</source>
      <translation>Interroger un service</translation>
    </message>
    <message>
      <source>Hosted services…</source>
      <translation>Services…</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Envoyer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Clé de test : gratuite</translation>
    </message>
    <message>
      <source>There is no key yet. Put one in under Settings, Hosted services.</source>
      <translation>Il n’y a pas encore de clé. Mettez-en une sous Réglages, Services en ligne.</translation>
    </message>
    <message numerus="yes">
      <source>Send %n address(es)</source>
      <translation>
        <numerusform>Envoyer %n adresse</numerusform>
        <numerusform>Envoyer %n adresses</numerusform>
      </translation>
    </message>
    <message>
      <source>Untick what cannot be asked.</source>
      <translation>Décochez ce qui ne peut pas être interrogé.</translation>
    </message>
    <message>
      <source>There is nothing to ask about.</source>
      <translation>Il n’y a rien à demander.</translation>
    </message>
    <message>
      <source>%1: %2 of %3 answers</source>
      <translation>%1 : %2 réponses sur %3</translation>
    </message>
    <message>
      <source>Unknown (%1)</source>
      <translation>Inconnues (%1)</translation>
    </message>
    <message>
      <source>Unknown and catch-all (%1)</source>
      <translation>Inconnues et « accepte tout » (%1)</translation>
    </message>
    <message>
      <source>Everything (%1)</source>
      <translation>Tout (%1)</translation>
    </message>
    <message>
      <source>A sample of all, to compare</source>
      <translation>Un échantillon de tout, pour comparer</translation>
    </message>
    <message>
      <source>What to ask about</source>
      <translation>Sur quoi porte la question</translation>
    </message>
    <message>
      <source>Addresses in the sample</source>
      <translation>Adresses de l’échantillon</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) of this list are unknown. A service that you pay may know more; it sees the addresses that you send, and nothing else of your list.</source>
      <translation>
        <numerusform>%n adresse de cette liste est inconnue. Un service payant en sait peut-être plus ; il voit les adresses que vous envoyez, et rien d’autre de votre liste.</numerusform>
        <numerusform>%n adresses de cette liste sont inconnues. Un service payant en sait peut-être plus ; il voit les adresses que vous envoyez, et rien d’autre de votre liste.</numerusform>
      </translation>
    </message>
    <message>
      <source>Each address is asked once, however often it is on the list.</source>
      <translation>Chaque adresse est demandée une fois, même si elle figure plusieurs fois dans la liste.</translation>
    </message>
    <message>
      <source>Whom to ask, in this order</source>
      <translation>Qui interroger, dans cet ordre</translation>
    </message>
    <message>
      <source>What it costs</source>
      <translation>Ce que cela coûte</translation>
    </message>
    <message>
      <source>Answers go into the list as they come. Whatever was paid for is kept, also if you stop or the computer goes off.</source>
      <translation>Les réponses entrent dans la liste au fur et à mesure. Ce qui est payé est conservé, même si vous arrêtez ou si l’ordinateur s’éteint.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>%1 cannot be asked: %2</source>
      <translation>%1 ne peut pas être interrogé : %2</translation>
    </message>
    <message numerus="yes">
      <source>%1: at most %n credit(s).</source>
      <translation>
        <numerusform>%1 : au plus %n crédit.</numerusform>
        <numerusform>%1 : au plus %n crédits.</numerusform>
      </translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Une clé de test : rien n’est payé et les réponses ne prouvent rien.</translation>
    </message>
    <message>
      <source>It takes nothing for what it cannot tell.</source>
      <translation>Ce qu’il ne peut pas dire est gratuit.</translation>
    </message>
    <message>
      <source>%1 left there.</source>
      <translation>Il y en reste %1.</translation>
    </message>
    <message>
      <source>Your budget: %1, earlier rounds over this list included.</source>
      <translation>Votre budget : %1, passages précédents sur cette liste compris.</translation>
    </message>
    <message>
      <source>That may not be enough for all: the rest stays as it is.</source>
      <translation>Cela peut ne pas suffire pour toutes : le reste demeure tel quel.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will be sent to %1.</source>
      <translation>
        <numerusform>%n adresse sera envoyée à %1.</numerusform>
        <numerusform>%n adresses seront envoyées à %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>What stays open is then sent to %1.</source>
      <translation>Ce qui reste ouvert est ensuite envoyé à %1.</translation>
    </message>
    <message>
      <source>Asking what it would cost…</source>
      <translation>Demande du coût…</translation>
    </message>
    <message>
      <source>Choose a service.</source>
      <translation>Choisissez un service.</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>Interrogation de %1…</translation>
    </message>
    <message>
      <source>Stopping: jobs are cancelled at the service where it can…</source>
      <translation>Arrêt : les tâches sont annulées chez le service s’il le permet…</translation>
    </message>
  </context>
  <context>
    <name>HostedKeys</name>
    <message>
      <source>There is no key to test.</source>
      <translation>Il n’y a pas de clé à tester.</translation>
    </message>
    <message>
      <source>In the sandbox nothing leaves this computer: the key is not tested.</source>
      <translation>Dans le bac à sable, rien ne quitte cet ordinateur : la clé n’est pas testée.</translation>
    </message>
    <message>
      <source>A test key: nothing is paid, and the answers prove nothing.</source>
      <translation>Une clé de test : rien n’est payé et les réponses ne prouvent rien.</translation>
    </message>
    <message>
      <source>This service tells no balance; the key shows its worth when it asks.</source>
      <translation>Ce service n’indique pas de solde ; la clé fait ses preuves à la première question.</translation>
    </message>
    <message>
      <source>The key of %1 is in the keyring now.</source>
      <translation>La clé de %1 est maintenant dans le trousseau.</translation>
    </message>
    <message>
      <source>The key of %1 is kept until you quit.</source>
      <translation>La clé de %1 est gardée jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
      <source>The key of %1 is in the file under your passphrase.</source>
      <translation>La clé de %1 est dans le fichier protégé par votre phrase de passe.</translation>
    </message>
    <message>
      <source>The file of keys is open until you quit.</source>
      <translation>Le fichier de clés est ouvert jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
      <source>The key of %1 is deleted.</source>
      <translation>La clé de %1 est supprimée.</translation>
    </message>
  </context>
  <context>
    <name>HostedPage</name>
    <message>
      <source>Hosted services</source>
      <translation>Services en ligne</translation>
    </message>
    <message>
      <source>Services that you pay may settle what your computer cannot. None is asked before you see the cost and agree, list by list.</source>
      <translation>Des services payants peuvent trancher là où votre ordinateur ne peut pas. Aucun n’est interrogé avant que vous ayez vu le coût et accepté, liste par liste.</translation>
    </message>
    <message>
      <source>%1 needs a web address.</source>
      <translation>%1 a besoin d’une adresse web.</translation>
    </message>
  </context>
  <context>
    <name>ImportView</name>
    <message>
      <source>Reading…</source>
      <translation>Lecture…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Feuille</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Caractères</translation>
    </message>
    <message>
      <source>Columns end at</source>
      <translation>Séparateur</translation>
    </message>
    <message>
      <source>First row holds the column names</source>
      <translation>La première ligne donne les noms de colonnes</translation>
    </message>
    <message>
      <source>Click a column's name to change what it means.</source>
      <translation>Cliquez sur un nom de colonne pour changer son sens.</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Choisir un autre fichier</translation>
    </message>
    <message numerus="yes">
      <source>%1 (%n row(s))</source>
      <translation>
        <numerusform>%1 (%n ligne)</numerusform>
        <numerusform>%1 (%n lignes)</numerusform>
      </translation>
    </message>
    <message>
      <source>about %1 rows</source>
      <translation>environ %1 lignes</translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>et %n autre fichier</numerusform>
        <numerusform>et %n autres fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>Which column holds the addresses?</source>
      <translation>Quelle colonne contient les adresses ?</translation>
    </message>
    <message>
      <source>No column looks like it. Click the name of the right one above.</source>
      <translation>Aucune n'y ressemble. Cliquez plus haut sur le nom de la bonne.</translation>
    </message>
    <message>
      <source>Ready to check “%1”</source>
      <translation>Prêt à vérifier « %1 »</translation>
    </message>
    <message>
      <source>All your columns are kept. Each address is checked once, even if it repeats.</source>
      <translation>Toutes vos colonnes sont gardées. Chaque adresse est vérifiée une fois, même répétée.</translation>
    </message>
  </context>
  <context>
    <name>JobRow</name>
    <message>
      <source>More for %1</source>
      <translation>Plus sur %1</translation>
    </message>
    <message>
      <source>%1 rows · %2 · %3</source>
      <translation>%1 lignes · %2 · %3</translation>
    </message>
    <message>
      <source>not read to the end</source>
      <translation>pas lue jusqu'au bout</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>pas commencée</translation>
    </message>
    <message>
      <source>%1 % done</source>
      <translation>%1 % fait</translation>
    </message>
    <message>
      <source>paused at %1 %</source>
      <translation>en pause à %1 %</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminée</translation>
    </message>
    <message>
      <source>stopped at %1 %</source>
      <translation>arrêtée à %1 %</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>à l'instant</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>il y a %n minute</numerusform>
        <numerusform>il y a %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>il y a %n heure</numerusform>
        <numerusform>il y a %n heures</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>JobWishes</name>
    <message>
      <source>Rename the list</source>
      <translation>Renommer la liste</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Delete this list?</source>
      <translation>Supprimer cette liste ?</translation>
    </message>
    <message>
      <source>Its rows and everything that was found are deleted. Your file stays.</source>
      <translation>Ses lignes et tout ce qui a été trouvé sont supprimés. Votre fichier reste.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
  </context>
  <context>
    <name>JobsPanel</name>
    <message>
      <source>Recent lists</source>
      <translation>Listes récentes</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Tout voir</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Renommer…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Dupliquer</translation>
    </message>
    <message>
      <source>Check again what is old…</source>
      <translation>Revérifier ce qui est ancien…</translation>
    </message>
    <message>
      <source>Compare with the check before…</source>
      <translation>Comparer avec la vérification d’avant…</translation>
    </message>
    <message>
      <source>Delete with all its data…</source>
      <translation>Supprimer avec toutes ses données…</translation>
    </message>
  </context>
  <context>
    <name>KeyForm</name>
    <message>
      <source>Paste a key</source>
      <translation>Collez une clé</translation>
    </message>
    <message>
      <source>Key of a hosted service</source>
      <translation>Clé d’un service</translation>
    </message>
    <message>
      <source>Service of this key</source>
      <translation>Service de cette clé</translation>
    </message>
    <message>
      <source>Which service?</source>
      <translation>Quel service ?</translation>
    </message>
    <message>
      <source>Where to keep the key</source>
      <translation>Où garder la clé</translation>
    </message>
    <message>
      <source>Keep in this computer's keyring</source>
      <translation>Dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
      <source>For this session only</source>
      <translation>Pour cette session seulement</translation>
    </message>
    <message>
      <source>Keep in a file under a passphrase</source>
      <translation>Dans un fichier sous phrase de passe</translation>
    </message>
    <message>
      <source>Passphrase of the file</source>
      <translation>Phrase de passe du fichier</translation>
    </message>
    <message>
      <source>Keep key</source>
      <translation>Garder la clé</translation>
    </message>
    <message>
      <source>Open the file of keys</source>
      <translation>Ouvrir le fichier de clés</translation>
    </message>
    <message>
      <source>This is a key of %1.</source>
      <translation>C’est une clé de %1.</translation>
    </message>
    <message>
      <source>This computer has no keyring that Winnow can use: the key is kept for this session, or in a file if you say so.</source>
      <translation>Cet ordinateur n’a pas de trousseau utilisable par Winnow : la clé est gardée pour cette session, ou dans un fichier si vous le voulez.</translation>
    </message>
    <message>
      <source>Its beginning is not known: choose the service.</source>
      <translation>Son début n’est pas connu : choisissez le service.</translation>
    </message>
    <message>
      <source>The service is known by how the key begins. It is never shown again.</source>
      <translation>Le service se reconnaît au début de la clé. Elle n’est plus jamais affichée.</translation>
    </message>
  </context>
  <context>
    <name>ListsPage</name>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listes et exceptions</translation>
    </message>
    <message>
      <source>One domain or address a line; they count beside the lists built in.</source>
      <translation>Un domaine ou une adresse par ligne ; ils s'ajoutent aux listes incluses.</translation>
    </message>
    <message>
      <source>Always fine</source>
      <translation>Toujours bon</translation>
    </message>
    <message>
      <source>Never called throw-away, role or trap.</source>
      <translation>Jamais dits jetables, de fonction ou pièges.</translation>
    </message>
    <message>
      <source>Throw-away domains</source>
      <translation>Domaines jetables</translation>
    </message>
    <message>
      <source>Do not mail these.</source>
      <translation>N'écrivez pas à ceux-ci.</translation>
    </message>
    <message>
      <source>Not throw-away</source>
      <translation>Pas jetables</translation>
    </message>
    <message>
      <source>Although others say so.</source>
      <translation>Même si d'autres le disent.</translation>
    </message>
    <message>
      <source>Role names</source>
      <translation>Noms de fonction</translation>
    </message>
    <message>
      <source>Names before the @, such as sales.</source>
      <translation>Noms avant le @, comme ventes.</translation>
    </message>
    <message>
      <source>Not role names</source>
      <translation>Pas des fonctions</translation>
    </message>
    <message>
      <source>Treat these as persons.</source>
      <translation>À traiter comme des personnes.</translation>
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
      <translation>Il n’y a pas de liste dans ce dossier. Déposez plutôt un fichier.</translation>
    </message>
    <message>
      <source>%1 - Winnow</source>
      <translation>%1 - Winnow</translation>
    </message>
    <message>
      <source>That did not work: %1 Nothing is lost; try it again.</source>
      <translation>Cela n'a pas marché : %1 Rien n'est perdu ; réessayez.</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) checked.</source>
      <translation>
        <numerusform>%n adresse vérifiée.</numerusform>
        <numerusform>%n adresses vérifiées.</numerusform>
      </translation>
    </message>
    <message>
      <source>“%1” is done</source>
      <translation>« %1 » est terminée</translation>
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
      <translation>Importé : %1.</translation>
    </message>
    <message>
      <source>%1 lines not understood: %2 (%3).</source>
      <translation>%1 lignes non comprises : %2 (%3).</translation>
    </message>
    <message>
      <source>Added: %1 addresses, %2 domains, %3 hashes.</source>
      <translation>Ajouté : %1 adresses, %2 domaines, %3 empreintes.</translation>
    </message>
    <message>
      <source>Forgotten: %1.</source>
      <translation>Oublié : %1.</translation>
    </message>
    <message>
      <source>The list is removed.</source>
      <translation>La liste est retirée.</translation>
    </message>
    <message>
      <source>The report cannot be written: %1.</source>
      <translation>Le rapport ne peut pas être écrit : %1.</translation>
    </message>
  </context>
  <context>
    <name>MemoryDialog</name>
    <message>
      <source>Bounces and suppression lists</source>
      <translation>Rebonds et listes d'exclusion</translation>
    </message>
    <message>
      <source>Imported reports</source>
      <translation>Rapports importés</translation>
    </message>
    <message>
      <source>Suppression lists</source>
      <translation>Listes d'exclusion</translation>
    </message>
    <message>
      <source>Import reports…</source>
      <translation>Importer des rapports…</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Oublier</translation>
    </message>
    <message>
      <source>Add a list…</source>
      <translation>Ajouter une liste…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>%1 entries</source>
      <translation>%1 entrées</translation>
    </message>
    <message>
      <source>Reading the file…</source>
      <translation>Lecture du fichier…</translation>
    </message>
    <message>
      <source>%1 delivered</source>
      <translation>%1 distribués</translation>
    </message>
    <message>
      <source>%1 hard bounces</source>
      <translation>%1 rebonds définitifs</translation>
    </message>
    <message>
      <source>%1 soft bounces</source>
      <translation>%1 rebonds passagers</translation>
    </message>
    <message>
      <source>%1 complaints</source>
      <translation>%1 plaintes</translation>
    </message>
    <message>
      <source>%1 unsubscribed</source>
      <translation>%1 désinscrits</translation>
    </message>
    <message>
      <source>Bounces and complaints that Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot or your mail server reported. They decide before any mail server is asked.</source>
      <translation>Rebonds et plaintes signalés par Mailchimp, SendGrid, Amazon SES, Postmark, Brevo, HubSpot ou votre serveur. Ils décident avant toute interrogation.</translation>
    </message>
    <message>
      <source>Addresses, domains or hashes that must not be mailed. Rows that stand on a list are marked in every check from now on.</source>
      <translation>Adresses, domaines ou empreintes à ne pas contacter. Les lignes d'une liste sont désormais signalées à chaque vérification.</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>In the sandbox nothing leaves this computer.</source>
      <translation>Dans le bac à sable, rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
      <source>This build does not know where newer versions are published.</source>
      <translation>Cette version ne sait pas où les nouvelles sont publiées.</translation>
    </message>
    <message>
      <source>This is the newest version.</source>
      <translation>C’est la version la plus récente.</translation>
    </message>
    <message>
      <source>Version %1 is out.</source>
      <translation>La version %1 est sortie.</translation>
    </message>
  </context>
  <context>
    <name>OutcomeView</name>
    <message>
      <source>Send the lost ones again</source>
      <translation>Renvoyer celles perdues</translation>
    </message>
    <message numerus="yes">
      <source>%n verdict(s) changed.</source>
      <translation>
        <numerusform>%n verdict a changé.</numerusform>
        <numerusform>%n verdicts ont changé.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Arrêtée</translation>
    </message>
    <message>
      <source>Stopped early</source>
      <translation>Arrêté avant la fin</translation>
    </message>
    <message>
      <source>Done, but answers are missing</source>
      <translation>Terminé, mais des réponses manquent</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminée</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) were sent, and the answer was lost on the way. They may have been paid for. Winnow does not send them again unless you say so.</source>
      <translation>
        <numerusform>%n adresse a été envoyée et la réponse s’est perdue en route. Elle est peut-être déjà payée. Winnow ne la renvoie que si vous le demandez.</numerusform>
        <numerusform>%n adresses ont été envoyées et la réponse s’est perdue en route. Elles sont peut-être déjà payées. Winnow ne les renvoie que si vous le demandez.</numerusform>
      </translation>
    </message>
    <message>
      <source>Both say the same of %1 of %2 addresses (%3 %).</source>
      <translation>Les deux disent la même chose de %1 adresses sur %2 (%3 %).</translation>
    </message>
    <message>
      <source>Of %1 that Winnow left unknown, the service settled %2.</source>
      <translation>Sur %1 que Winnow a laissées inconnues, le service en a tranché %2.</translation>
    </message>
    <message>
      <source>Winnow says</source>
      <translation>Winnow dit</translation>
    </message>
    <message>
      <source>Winnow: %1, service: %2: %3</source>
      <translation>Winnow : %1, service : %2 : %3</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Filled in %1 % of the rows.</source>
      <translation>Rempli dans %1 % des lignes.</translation>
    </message>
  </context>
  <context>
    <name>PreviewTable</name>
    <message>
      <source>Preview of the list</source>
      <translation>Aperçu de la liste</translation>
    </message>
  </context>
  <context>
    <name>PrivacyPage</name>
    <message>
      <source>Privacy</source>
      <translation>Confidentialité</translation>
    </message>
    <message>
      <source>Your lists stay on this computer. This is what you may add or forget.</source>
      <translation>Vos listes restent sur cet ordinateur. Voici ce que vous pouvez ajouter ou oublier.</translation>
    </message>
    <message>
      <source>Remember verdicts across lists</source>
      <translation>Retenir les verdicts d'une liste à l'autre</translation>
    </message>
    <message>
      <source>Shows how an address changed, and spares servers a second question.</source>
      <translation>Montre l'évolution d'une adresse et épargne une question aux serveurs.</translation>
    </message>
    <message>
      <source>Ask block lists about mail servers</source>
      <translation>Interroger les listes noires sur les serveurs</translation>
    </message>
    <message>
      <source>Tells the operators of block lists which mail servers your list uses.</source>
      <translation>Révèle à leurs exploitants quels serveurs votre liste utilise.</translation>
    </message>
    <message>
      <source>Ask registries how old a domain is</source>
      <translation>Demander aux registres l'âge d'un domaine</translation>
    </message>
    <message>
      <source>Tells domain registries which domains are on your list.</source>
      <translation>Révèle aux registres les domaines de votre liste.</translation>
    </message>
    <message>
      <source> days</source>
      <translation> jours</translation>
    </message>
    <message>
      <source>never</source>
      <translation>jamais</translation>
    </message>
    <message>
      <source>Delete finished lists after</source>
      <translation>Supprimer les listes finies après</translation>
    </message>
    <message>
      <source>Their rows, results and evidence; your own files stay.</source>
      <translation>Leurs lignes, résultats et preuves ; vos fichiers restent.</translation>
    </message>
    <message>
      <source>Write whole addresses in the log</source>
      <translation>Écrire les adresses entières dans le journal</translation>
    </message>
    <message>
      <source>Off: they are made unreadable there.</source>
      <translation>Désactivé : elles y sont masquées.</translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message>
      <source>Depth</source>
      <translation>Profondeur</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Complète : interroger chaque boîte, attendre si demandé</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Rapide : interroger chaque boîte, sans attendre</translation>
    </message>
    <message>
      <source>Domains only: can the domain get mail?</source>
      <translation>Domaines seuls : peuvent-ils recevoir ?</translation>
    </message>
    <message>
      <source>Offline: spelling and known lists only</source>
      <translation>Hors ligne : orthographe et listes connues</translation>
    </message>
    <message>
      <source>Start checking</source>
      <translation>Lancer la vérification</translation>
    </message>
    <message>
      <source>Test the connection</source>
      <translation>Tester la connexion</translation>
    </message>
    <message>
      <source>Reading progress</source>
      <translation>Avancement de la lecture</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>%1 rows</source>
      <translation>%1 lignes</translation>
    </message>
    <message>
      <source>%1 different addresses</source>
      <translation>%1 adresses différentes</translation>
    </message>
    <message>
      <source>%1 repeated</source>
      <translation>%1 en double</translation>
    </message>
    <message>
      <source>%1 tidied up</source>
      <translation>%1 nettoyées</translation>
    </message>
    <message>
      <source>%1 not an address</source>
      <translation>%1 sans adresse valable</translation>
    </message>
    <message>
      <source>%1 empty</source>
      <translation>%1 vides</translation>
    </message>
    <message>
      <source>This computer can ask mail servers.</source>
      <translation>Cet ordinateur peut interroger les serveurs de messagerie.</translation>
    </message>
    <message>
      <source>Test again</source>
      <translation>Tester encore</translation>
    </message>
    <message>
      <source>Reading your list: %1 rows</source>
      <translation>Lecture de votre liste : %1 lignes</translation>
    </message>
    <message>
      <source>less than a minute</source>
      <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
      <source>about %n minute(s)</source>
      <translation>
        <numerusform>environ %n minute</numerusform>
        <numerusform>environ %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s)</source>
      <translation>
        <numerusform>environ %n heure</numerusform>
        <numerusform>environ %n heures</numerusform>
      </translation>
    </message>
    <message>
      <source>%1, longer where servers make us wait</source>
      <translation>%1, plus si des serveurs font attendre</translation>
    </message>
    <message>
      <source>Your list stays on this computer.</source>
      <translation>Votre liste reste sur cet ordinateur.</translation>
    </message>
  </context>
  <context>
    <name>ResultsColumns</name>
    <message>
      <source>Keep</source>
      <translation>Garder</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>Écarter</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Verdict</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Did you mean</source>
      <translation>Sans doute</translation>
    </message>
    <message>
      <source>Provider</source>
      <translation>Fournisseur</translation>
    </message>
    <message>
      <source>Your mark</source>
      <translation>Votre marque</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En attente</translation>
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message>
      <source>No row passes this filter.</source>
      <translation>Aucune ligne ne passe ce filtre.</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>Voir toutes les lignes</translation>
    </message>
    <message>
      <source>%1 of %2 rows shown</source>
      <translation>%1 lignes sur %2</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n address(es)</source>
      <translation>
        <numerusform>Copier %n adresse</numerusform>
        <numerusform>Copier %n adresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Check %n address(es) again</source>
      <translation>
        <numerusform>Revérifier %n adresse</numerusform>
        <numerusform>Revérifier %n adresses</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark to keep</source>
      <translation>Marquer à garder</translation>
    </message>
    <message>
      <source>Mark to drop</source>
      <translation>Marquer à écarter</translation>
    </message>
    <message>
      <source>Remove mark</source>
      <translation>Retirer la marque</translation>
    </message>
    <message>
      <source>Add to suppression list</source>
      <translation>Ajouter à la liste d'exclusion</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>What was found in the list</source>
      <translation>Ce qui a été trouvé dans la liste</translation>
    </message>
    <message numerus="yes">
      <source>%n more address(es) reach the mailbox of another</source>
      <translation>
        <numerusform>%n autre adresse mène à la boîte d’une autre</numerusform>
        <numerusform>%n autres adresses mènent à la boîte d’une autre</numerusform>
      </translation>
    </message>
    <message>
      <source>Check each mailbox once</source>
      <translation>Vérifier chaque boîte une fois</translation>
    </message>
    <message>
      <source>Gmail ignores dots, and many ignore what follows a +.</source>
      <translation>Gmail ignore les points, et beaucoup ignorent ce qui suit un +.</translation>
    </message>
    <message>
      <source>Check the first one, keep the row</source>
      <translation>Vérifier la première, garder la ligne</translation>
    </message>
    <message>
      <source>Make a row of each</source>
      <translation>Faire une ligne de chacune</translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) hold several addresses</source>
      <translation>
        <numerusform>%n cellule contient plusieurs adresses</numerusform>
        <numerusform>%n cellules contiennent plusieurs adresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) to tidy up</source>
      <translation>
        <numerusform>%n cellule à nettoyer</numerusform>
        <numerusform>%n cellules à nettoyer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) on your suppression lists</source>
      <translation>
        <numerusform>%n adresse dans vos listes d’exclusion</numerusform>
        <numerusform>%n adresses dans vos listes d’exclusion</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”, and nobody is asked about them.</source>
      <translation>Elles ressortent en « Ne pas écrire », et personne n’est interrogé à leur sujet.</translation>
    </message>
    <message numerus="yes">
      <source>%n throw-away address(es)</source>
      <translation>
        <numerusform>%n adresse jetable</numerusform>
        <numerusform>%n adresses jetables</numerusform>
      </translation>
    </message>
    <message>
      <source>They come out as “Do not mail”.</source>
      <translation>Elles ressortent en « Ne pas écrire ».</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) at a mistyped domain</source>
      <translation>
        <numerusform>%n adresse au domaine mal tapé</numerusform>
        <numerusform>%n adresses au domaine mal tapé</numerusform>
      </translation>
    </message>
    <message>
      <source>A correction is suggested beside each; nothing is changed by itself.</source>
      <translation>Une correction est proposée à côté de chacune ; rien ne change tout seul.</translation>
    </message>
  </context>
  <context>
    <name>Roles</name>
    <message>
      <source>Address to check</source>
      <translation>Adresse à vérifier</translation>
    </message>
    <message>
      <source>Second address</source>
      <translation>Deuxième adresse</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Prénom</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Nom complet</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Entreprise</translation>
    </message>
    <message>
      <source>Website or domain</source>
      <translation>Site ou domaine</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentement</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Désinscrit</translation>
    </message>
    <message>
      <source>Kept as it is</source>
      <translation>Gardé tel quel</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Virgule</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Point-virgule</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulation</translation>
    </message>
    <message>
      <source>Bar |</source>
      <translation>Barre |</translation>
    </message>
    <message>
      <source>Colon</source>
      <translation>Deux-points</translation>
    </message>
  </context>
  <context>
    <name>RowActions</name>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message numerus="yes">
      <source>Mark %n row(s)</source>
      <translation>
        <numerusform>Marquer %n ligne</numerusform>
        <numerusform>Marquer %n lignes</numerusform>
      </translation>
    </message>
    <message>
      <source>Added by hand, %1</source>
      <translation>Ajoutée à la main, %1</translation>
    </message>
    <message numerus="yes">
      <source>Add %n address(es) to suppression</source>
      <translation>
        <numerusform>Exclure %n adresse</numerusform>
        <numerusform>Exclure %n adresses</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>Remove invisible characters</source>
      <translation>Retirer les caractères invisibles</translation>
    </message>
    <message>
      <source>Turn full-width characters into plain ones</source>
      <translation>Remplacer les caractères larges</translation>
    </message>
    <message>
      <source>Read what web pages write for &lt; &gt; and &amp;</source>
      <translation>Lire ce que le web écrit pour &lt; &gt; et &amp;</translation>
    </message>
    <message>
      <source>Take the address out of mailto: links</source>
      <translation>Extraire l’adresse des liens mailto:</translation>
    </message>
    <message>
      <source>Take the address out of Name &lt;address&gt;</source>
      <translation>Extraire l’adresse de Nom &lt;adresse&gt;</translation>
    </message>
    <message>
      <source>Remove quotes and brackets around it</source>
      <translation>Retirer guillemets et crochets</translation>
    </message>
    <message>
      <source>Remove stray spaces</source>
      <translation>Retirer les espaces égarés</translation>
    </message>
    <message>
      <source>Turn commas in the domain into dots</source>
      <translation>Remplacer les virgules par des points</translation>
    </message>
    <message>
      <source>Remove punctuation at the ends</source>
      <translation>Retirer la ponctuation aux bouts</translation>
    </message>
    <message>
      <source>Write the domain in lower case</source>
      <translation>Écrire le domaine en minuscules</translation>
    </message>
  </context>
  <context>
    <name>RunBar</name>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Finish early</source>
      <translation>Terminer plus tôt</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Retry unknown</source>
      <translation>Réessayer inconnues</translation>
    </message>
    <message>
      <source>Ask a service…</source>
      <translation>Interroger un service…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>Not read to the end</source>
      <translation>Pas lue jusqu'au bout</translation>
    </message>
    <message>
      <source>Ready to start</source>
      <translation>Prête à démarrer</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Vérification</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminée</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Arrêtée</translation>
    </message>
    <message>
      <source>%1 of %2 addresses checked</source>
      <translation>%1 adresses vérifiées sur %2</translation>
    </message>
    <message>
      <source>%1 a second</source>
      <translation>%1 par seconde</translation>
    </message>
    <message>
      <source>about %1 left</source>
      <translation>encore environ %1</translation>
    </message>
    <message numerus="yes">
      <source>%n second(s)</source>
      <translation>
        <numerusform>%n seconde</numerusform>
        <numerusform>%n secondes</numerusform>
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
        <numerusform>%n heure</numerusform>
        <numerusform>%n heures</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) asked us to come back later.</source>
      <translation>
        <numerusform>%n adresse nous demande de revenir plus tard.</numerusform>
        <numerusform>%n adresses nous demandent de revenir plus tard.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 asked for a break.</source>
      <translation>
        <numerusform>%1 a demandé une pause.</numerusform>
        <numerusform>%1 a demandé une pause.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 is asked slowly, as it wishes.</source>
      <translation>
        <numerusform>%1 est interrogé lentement, à sa demande.</numerusform>
        <numerusform>%1 est interrogé lentement, à sa demande.</numerusform>
      </translation>
    </message>
    <message>
      <source>Next try in %1.</source>
      <translation>Prochain essai dans %1.</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Démarrer</translation>
    </message>
    <message numerus="yes">
      <source>Let a hosted service say more about %n unknown address(es)</source>
      <translation>
        <numerusform>Interroger un service sur %n adresse inconnue</numerusform>
        <numerusform>Interroger un service sur %n adresses inconnues</numerusform>
      </translation>
    </message>
    <message>
      <source>Stop asking for now; nothing is lost (Space)</source>
      <translation>Ne plus interroger pour l'instant ; rien n'est perdu (Espace)</translation>
    </message>
    <message>
      <source>Stop waiting: what is still open becomes unknown, and the list is done</source>
      <translation>Ne plus attendre : le reste devient inconnu et la liste est finie</translation>
    </message>
    <message>
      <source>Stop here and keep what was found</source>
      <translation>Arrêter ici et garder ce qui a été trouvé</translation>
    </message>
    <message>
      <source>Ask again about the addresses without an answer</source>
      <translation>Redemander pour les adresses sans réponse</translation>
    </message>
    <message>
      <source>Write the cleaned list to a file (Ctrl+E)</source>
      <translation>Écrire la liste nettoyée dans un fichier (Ctrl+E)</translation>
    </message>
  </context>
  <context>
    <name>SandboxBanner</name>
    <message>
      <source>Sandbox: made-up mail servers on this computer. Nothing leaves it, and the verdicts mean nothing outside.</source>
      <translation>Bac à sable : serveurs inventés sur cet ordinateur. Rien n'en sort et les verdicts ne valent rien dehors.</translation>
    </message>
    <message>
      <source>Leave the sandbox</source>
      <translation>Quitter le bac à sable</translation>
    </message>
  </context>
  <context>
    <name>ScorePreview</name>
    <message>
      <source>In “%1”, %2 of %3 scores would change.</source>
      <translation>Dans « %1 », %2 scores sur %3 changeraient.</translation>
    </message>
  </context>
  <context>
    <name>ScoringPage</name>
    <message>
      <source>Scoring</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>How many points each finding adds or takes. The verdict stays the same.</source>
      <translation>Combien de points chaque constat ajoute ou retire. Le verdict ne change pas.</translation>
    </message>
    <message>
      <source>usually %1</source>
      <translation>d'habitude %1</translation>
    </message>
  </context>
  <context>
    <name>ServiceCard</name>
    <message>
      <source>Ask %1</source>
      <translation>Interroger %1</translation>
    </message>
    <message>
      <source>Test key: no cost</source>
      <translation>Clé de test : gratuite</translation>
    </message>
    <message>
      <source>Ask %1 earlier</source>
      <translation>Interroger %1 plus tôt</translation>
    </message>
    <message>
      <source>Ask %1 later</source>
      <translation>Interroger %1 plus tard</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Tester</translation>
    </message>
    <message>
      <source>Delete key</source>
      <translation>Supprimer la clé</translation>
    </message>
    <message>
      <source>https://… (needed)</source>
      <translation>https://… (requis)</translation>
    </message>
    <message>
      <source>Web address of %1</source>
      <translation>Adresse web de %1</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>sans limite</translation>
    </message>
    <message>
      <source>Credits for a list at %1</source>
      <translation>Crédits par liste chez %1</translation>
    </message>
    <message>
      <source>Test the key of %1</source>
      <translation>Tester la clé de %1</translation>
    </message>
    <message>
      <source>Delete the key of %1</source>
      <translation>Supprimer la clé de %1</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>Adresse web</translation>
    </message>
    <message>
      <source>Credits for a list, at most</source>
      <translation>Crédits par liste, au plus</translation>
    </message>
    <message>
      <source>Asking %1…</source>
      <translation>Interrogation de %1…</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Verification</source>
      <translation>Vérification</translation>
    </message>
    <message>
      <source>Lists and exceptions</source>
      <translation>Listes et exceptions</translation>
    </message>
    <message>
      <source>Scoring</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Hosted services</source>
      <translation>Services en ligne</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Confidentialité</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apparence</translation>
    </message>
    <message>
      <source>About Winnow</source>
      <translation>À propos de Winnow</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Reset to defaults</source>
      <translation>Valeurs par défaut</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Open a list</source>
      <translation>Ouvrir une liste</translation>
    </message>
    <message>
      <source>Paste addresses as a list</source>
      <translation>Coller des adresses comme liste</translation>
    </message>
    <message>
      <source>Pause or continue the check</source>
      <translation>Mettre en pause ou reprendre</translation>
    </message>
    <message>
      <source>Start, pause or continue</source>
      <translation>Démarrer, mettre en pause ou reprendre</translation>
    </message>
    <message>
      <source>Search addresses</source>
      <translation>Chercher des adresses</translation>
    </message>
    <message>
      <source>Why did this row get its verdict?</source>
      <translation>Pourquoi cette ligne a-t-elle ce verdict ?</translation>
    </message>
    <message>
      <source>Copy the selected addresses</source>
      <translation>Copier les adresses choisies</translation>
    </message>
    <message>
      <source>Mark the selected rows to keep</source>
      <translation>Marquer les lignes choisies à garder</translation>
    </message>
    <message>
      <source>Mark the selected rows to drop</source>
      <translation>Marquer les lignes choisies à écarter</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Close what is open, or go back</source>
      <translation>Fermer ce qui est ouvert, ou revenir</translation>
    </message>
    <message>
      <source>This sheet</source>
      <translation>Cette fiche</translation>
    </message>
  </context>
  <context>
    <name>StartView</name>
    <message>
      <source>Clean your list before you send</source>
      <translation>Nettoyez votre liste avant d'envoyer</translation>
    </message>
    <message>
      <source>Drop a list, and Winnow finds the addresses that would bounce, and says why.</source>
      <translation>Déposez une liste : Winnow trouve les adresses qui rebondiraient et dit pourquoi.</translation>
    </message>
    <message>
      <source>Your list stays on this computer. Winnow asks only the mail servers concerned and never sends a message.</source>
      <translation>Votre liste reste sur cet ordinateur. Winnow n'interroge que les serveurs concernés et n'envoie jamais de message.</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <source>Providers</source>
      <translation>Fournisseurs</translation>
    </message>
    <message>
      <source>Domains</source>
      <translation>Domaines</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Résumé</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <source>This address could not be checked. Try again.</source>
      <translation>Cette adresse n'a pas pu être vérifiée. Réessayez.</translation>
    </message>
  </context>
  <context>
    <name>UnfinishedCard</name>
    <message>
      <source>&amp;Continue</source>
      <translation>&amp;Reprendre</translation>
    </message>
    <message>
      <source>“%1” is not finished</source>
      <translation>« %1 » n'est pas terminée</translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) left; nothing is asked twice.</source>
      <translation>
        <numerusform>Reste %n adresse ; rien n'est demandé deux fois.</numerusform>
        <numerusform>Restent %n adresses ; rien n'est demandé deux fois.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Valid</source>
      <translation>Valide</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Non valide</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Accepte tout</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Inconnue</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>Ne pas écrire</translation>
    </message>
    <message>
      <source>The mailbox exists. Safe to send.</source>
      <translation>La boîte existe. Envoi sans risque.</translation>
    </message>
    <message>
      <source>Mail would bounce. Remove these.</source>
      <translation>Le courrier rebondirait. À retirer.</translation>
    </message>
    <message>
      <source>The domain takes any address, so the mailbox cannot be proven.</source>
      <translation>Le domaine accepte toute adresse ; la boîte ne peut être prouvée.</translation>
    </message>
    <message>
      <source>No clear answer yet. Not bad, just not known: try again later.</source>
      <translation>Pas encore de réponse claire. Pas mauvaise, juste inconnue : à réessayer.</translation>
    </message>
    <message>
      <source>Mail may arrive, but sending would hurt you: throw-away, role or trap.</source>
      <translation>Arriverait peut-être, mais vous nuirait : jetable, fonction ou piège.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Boîte confirmée</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Déjà distribué</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>Pas une adresse</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>Domaine inexistant</translation>
    </message>
    <message>
      <source>Domain has no mail server</source>
      <translation>Domaine sans serveur</translation>
    </message>
    <message>
      <source>Domain refuses all mail</source>
      <translation>Domaine refuse tout</translation>
    </message>
    <message>
      <source>Mail cannot be routed</source>
      <translation>Courrier sans route</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>Boîte inexistante</translation>
    </message>
    <message>
      <source>Mailbox is disabled</source>
      <translation>Boîte désactivée</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>A déjà rebondi</translation>
    </message>
    <message>
      <source>On your suppression list</source>
      <translation>Sur votre liste d'exclusion</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>S'est déjà plaint</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Peut-être un piège</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Adresse jetable</translation>
    </message>
    <message>
      <source>Probably mistyped</source>
      <translation>Sans doute mal saisie</translation>
    </message>
    <message>
      <source>Role address, catch-all</source>
      <translation>Fonction, accepte tout</translation>
    </message>
    <message>
      <source>Role address</source>
      <translation>Adresse de fonction</translation>
    </message>
    <message>
      <source>Domain accepts everything</source>
      <translation>Domaine accepte tout</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Boîte pleine</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Revenir plus tard</translation>
    </message>
    <message>
      <source>Server would not talk to us</source>
      <translation>Serveur nous refuse</translation>
    </message>
    <message>
      <source>Provider hides the answer</source>
      <translation>Fournisseur muet</translation>
    </message>
    <message>
      <source>Server had trouble</source>
      <translation>Panne du serveur</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>Serveur a raccroché</translation>
    </message>
    <message>
      <source>Server did not answer in time</source>
      <translation>Serveur sans réponse</translation>
    </message>
    <message>
      <source>Server not reachable</source>
      <translation>Serveur injoignable</translation>
    </message>
    <message>
      <source>Your network blocks the check</source>
      <translation>Votre réseau bloque</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Boîte non vérifiée</translation>
    </message>
  </context>
  <context>
    <name>VerificationPage</name>
    <message>
      <source>Verification</source>
      <translation>Vérification</translation>
    </message>
    <message>
      <source>How Winnow asks mail servers.</source>
      <translation>Comment Winnow interroge les serveurs.</translation>
    </message>
    <message>
      <source>Full: ask each mailbox, wait where asked to</source>
      <translation>Complète : interroger chaque boîte, attendre si demandé</translation>
    </message>
    <message>
      <source>Quick: ask each mailbox, never wait</source>
      <translation>Rapide : interroger chaque boîte, sans attendre</translation>
    </message>
    <message>
      <source>Domains only</source>
      <translation>Domaines seuls</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Hors ligne</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> minutes</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Profondeur</translation>
    </message>
    <message>
      <source>What a new list is checked with.</source>
      <translation>Pour vérifier une nouvelle liste.</translation>
    </message>
    <message>
      <source>Wait for servers that ask for a break</source>
      <translation>Attendre les serveurs qui demandent une pause</translation>
    </message>
    <message>
      <source>Some servers answer only the second time, some minutes later.</source>
      <translation>Certains ne répondent qu'à la deuxième fois, quelques minutes après.</translation>
    </message>
    <message>
      <source>This computer's name</source>
      <translation>Nom de cet ordinateur</translation>
    </message>
    <message>
      <source>Servers trust a name that leads back to this computer. Empty: found out.</source>
      <translation>Les serveurs se fient à un nom qui mène à cet ordinateur. Vide : trouvé seul.</translation>
    </message>
    <message>
      <source>Sender address</source>
      <translation>Adresse d'expéditeur</translation>
    </message>
    <message>
      <source>An address of your own that servers may see. Empty: none is named.</source>
      <translation>Une adresse à vous que les serveurs peuvent voir. Vide : aucune.</translation>
    </message>
    <message>
      <source>Connections at once</source>
      <translation>Connexions simultanées</translation>
    </message>
    <message>
      <source>Fewer are gentler.</source>
      <translation>Moins, c'est plus doux.</translation>
    </message>
    <message>
      <source>Proxies</source>
      <translation>Proxys</translation>
    </message>
    <message>
      <source>One a line: socks5://host:port. Used instead of this computer's own line.</source>
      <translation>Un par ligne : socks5://hôte:port. À la place de la ligne de cet ordinateur.</translation>
    </message>
  </context>
  <context>
    <name>Explain</name>
    <message>
      <source>Safe to mail.</source>
      <translation>Vous pouvez écrire.</translation>
    </message>
    <message>
      <source>Safe to mail: it worked before.</source>
      <translation>Vous pouvez écrire : cela a déjà marché.</translation>
    </message>
    <message>
      <source>Correct it if you know what was meant; else take it off the list.</source>
      <translation>Corrigez-la si vous savez ce qui était voulu ; sinon retirez-la.</translation>
    </message>
    <message>
      <source>Look for a slip in the domain; else take it off the list.</source>
      <translation>Cherchez une faute dans le domaine ; sinon retirez-la.</translation>
    </message>
    <message>
      <source>Take it off the list.</source>
      <translation>Retirez-la de la liste.</translation>
    </message>
    <message>
      <source>Take it off the list: mail to it will bounce and harm your name.</source>
      <translation>Retirez-la : le courrier rebondira et nuira à votre réputation.</translation>
    </message>
    <message>
      <source>Take it off the list; the person has left or closed the mailbox.</source>
      <translation>Retirez-la ; la personne est partie ou a fermé la boîte.</translation>
    </message>
    <message>
      <source>Take it off the list: providers count repeated bounces.</source>
      <translation>Retirez-la : les fournisseurs comptent les rebonds répétés.</translation>
    </message>
    <message>
      <source>Do not mail it.</source>
      <translation>N'y écrivez pas.</translation>
    </message>
    <message>
      <source>Do not mail it again: a second complaint costs more than one reader.</source>
      <translation>N'y écrivez plus : une autre plainte coûte plus qu'un lecteur.</translation>
    </message>
    <message>
      <source>Do not mail it unless you know the person behind it.</source>
      <translation>N'y écrivez que si vous connaissez la personne.</translation>
    </message>
    <message>
      <source>Leave it out: nobody will read it for long.</source>
      <translation>Laissez-la : bientôt plus personne ne la lira.</translation>
    </message>
    <message>
      <source>Ask the person, or try {suggestion}; do not mail the address as it is.</source>
      <translation>Demandez à la personne ou essayez {suggestion} ; n'écrivez pas à celle-ci.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns; write to it singly if you must.</source>
      <translation>Hors campagnes ; écrivez-lui à part s'il le faut.</translation>
    </message>
    <message>
      <source>Leave it out of campaigns, unless the role itself signed up.</source>
      <translation>Hors campagnes, sauf si cette fonction s'est inscrite.</translation>
    </message>
    <message>
      <source>Mail it in small portions and watch the bounces, or ask a hosted service.</source>
      <translation>Écrivez par petits lots et surveillez les rebonds, ou demandez à un service.</translation>
    </message>
    <message>
      <source>Wait some weeks; a mailbox that stays full is abandoned.</source>
      <translation>Attendez quelques semaines ; une boîte qui reste pleine est abandonnée.</translation>
    </message>
    <message>
      <source>Let the job wait, or run it again later from the same computer.</source>
      <translation>Laissez attendre ou relancez plus tard du même ordinateur.</translation>
    </message>
    <message>
      <source>Run the preflight to see why, use a proxy or a hosted service, and check it again.</source>
      <translation>Testez la connexion pour voir pourquoi, utilisez un proxy ou un service, puis revérifiez.</translation>
    </message>
    <message>
      <source>Go by your own history with the address, or ask a hosted service.</source>
      <translation>Fiez-vous à votre expérience de l'adresse ou demandez à un service.</translation>
    </message>
    <message>
      <source>Nothing is lost: run the check again later.</source>
      <translation>Rien n'est perdu : revérifiez plus tard.</translation>
    </message>
    <message>
      <source>Run the check again later; if it fails for days, the domain's mail is broken.</source>
      <translation>Revérifiez plus tard ; si cela échoue des jours, le courrier du domaine est en panne.</translation>
    </message>
    <message>
      <source>Run the preflight; a proxy, a hosted service or a server of your own gets around the block.</source>
      <translation>Testez la connexion ; un proxy, un service ou votre serveur contourne le blocage.</translation>
    </message>
    <message>
      <source>Run a full check to learn more.</source>
      <translation>Faites une vérification complète pour en savoir plus.</translation>
    </message>
    <message>
      <source>Probably {suggestion} was meant: correct it if you agree.</source>
      <translation>Sans doute {suggestion} : corrigez si vous êtes d'accord.</translation>
    </message>
    <message>
      <source>Mailbox confirmed</source>
      <translation>Boîte confirmée</translation>
    </message>
    <message>
      <source>Delivered before</source>
      <translation>Déjà distribué</translation>
    </message>
    <message>
      <source>Not an address</source>
      <translation>Pas une adresse</translation>
    </message>
    <message>
      <source>Domain does not exist</source>
      <translation>Domaine inexistant</translation>
    </message>
    <message>
      <source>Domain has no mail host</source>
      <translation>Domaine sans serveur de messagerie</translation>
    </message>
    <message>
      <source>Domain takes no mail</source>
      <translation>Domaine sans courrier</translation>
    </message>
    <message>
      <source>Mail hosts do not exist</source>
      <translation>Serveurs inexistants</translation>
    </message>
    <message>
      <source>Mailbox does not exist</source>
      <translation>Boîte inexistante</translation>
    </message>
    <message>
      <source>Mailbox is switched off</source>
      <translation>Boîte désactivée</translation>
    </message>
    <message>
      <source>Bounced before</source>
      <translation>A déjà rebondi</translation>
    </message>
    <message>
      <source>On a suppression list</source>
      <translation>Sur une liste d'exclusion</translation>
    </message>
    <message>
      <source>Complained before</source>
      <translation>S'est déjà plaint</translation>
    </message>
    <message>
      <source>Possible spam trap</source>
      <translation>Peut-être un piège</translation>
    </message>
    <message>
      <source>Throw-away address</source>
      <translation>Adresse jetable</translation>
    </message>
    <message>
      <source>Mistyped domain</source>
      <translation>Domaine mal saisi</translation>
    </message>
    <message>
      <source>Role at a catch-all domain</source>
      <translation>Fonction dans un domaine qui accepte tout</translation>
    </message>
    <message>
      <source>Role, not a person</source>
      <translation>Fonction, pas une personne</translation>
    </message>
    <message>
      <source>Domain accepts any name</source>
      <translation>Domaine accepte tout nom</translation>
    </message>
    <message>
      <source>Mailbox is full</source>
      <translation>Boîte pleine</translation>
    </message>
    <message>
      <source>Asked to come back later</source>
      <translation>Revenir plus tard</translation>
    </message>
    <message>
      <source>Spam filter refused us</source>
      <translation>Le filtre antispam nous refuse</translation>
    </message>
    <message>
      <source>Provider does not tell</source>
      <translation>Fournisseur muet</translation>
    </message>
    <message>
      <source>Temporary trouble there</source>
      <translation>Panne passagère</translation>
    </message>
    <message>
      <source>Server hung up</source>
      <translation>Serveur a raccroché</translation>
    </message>
    <message>
      <source>No answer in time</source>
      <translation>Pas de réponse à temps</translation>
    </message>
    <message>
      <source>No connection</source>
      <translation>Pas de connexion</translation>
    </message>
    <message>
      <source>Blocked by your network</source>
      <translation>Bloqué par votre réseau</translation>
    </message>
    <message>
      <source>Mailbox not checked</source>
      <translation>Boîte non vérifiée</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Valide</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Non valide</translation>
    </message>
    <message>
      <source>Catch-all</source>
      <translation>Accepte tout</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Inconnue</translation>
    </message>
    <message>
      <source>Do not mail</source>
      <translation>Ne pas écrire</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address and refused an invented one at the same domain ({reply}).</source>
      <translation>Le serveur {server} a accepté cette adresse et refusé une adresse inventée du même domaine ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address was delivered on {date} ({source}).</source>
      <translation>Du courrier a été distribué à cette adresse le {date} ({source}).</translation>
    </message>
    <message>
      <source>This is not an e-mail address. {problem}</source>
      <translation>Ce n'est pas une adresse électronique. {problem}</translation>
    </message>
    <message>
      <source>The domain {domain} does not exist: DNS knows no such name.</source>
      <translation>Le domaine {domain} n'existe pas : le DNS ne le connaît pas.</translation>
    </message>
    <message>
      <source>The domain {domain} exists, but names no mail host and has no address of its own.</source>
      <translation>Le domaine {domain} existe, mais ne nomme pas de serveur et n'a pas d'adresse.</translation>
    </message>
    <message>
      <source>The mail server {server} said that it takes no mail for {domain} ({reply}).</source>
      <translation>Le serveur {server} dit ne pas accepter de courrier pour {domain} ({reply}).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} cannot be reached by anyone: none of {hosts} has an IP address.</source>
      <translation>Personne ne peut joindre les serveurs de {domain} : aucun de {hosts} n'a d'adresse IP.</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox does not exist ({reply}).</source>
      <translation>Le serveur {server} dit que cette boîte n'existe pas ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} said that this mailbox is switched off ({reply}).</source>
      <translation>Le serveur {server} dit que cette boîte est désactivée ({reply}).</translation>
    </message>
    <message>
      <source>Mail to this address bounced for good on {date} ({source}).</source>
      <translation>Le courrier à cette adresse a rebondi définitivement le {date} ({source}).</translation>
    </message>
    <message>
      <source>The address is on your suppression list ({list}).</source>
      <translation>L'adresse est sur votre liste d'exclusion ({list}).</translation>
    </message>
    <message>
      <source>The person marked your mail as spam on {date} ({source}).</source>
      <translation>La personne a signalé votre courrier comme spam le {date} ({source}).</translation>
    </message>
    <message>
      <source>The address matches a hint of spam traps ({hint}). No complete list of traps exists, so this is a hint and not a proof.</source>
      <translation>L'adresse ressemble à un piège à spam ({hint}). Il n'existe pas de liste complète : un indice, pas une preuve.</translation>
    </message>
    <message>
      <source>{domain} hands out throw-away addresses, which stop working within hours or days.</source>
      <translation>{domain} donne des adresses jetables, qui cessent de marcher en heures ou en jours.</translation>
    </message>
    <message>
      <source>{domain} looks like a slip of the fingers; {suggestion} was probably meant.</source>
      <translation>{domain} semble une faute de frappe ; sans doute {suggestion}.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person, and {domain} accepts any name, so the mailbox cannot be confirmed either.</source>
      <translation>{account}@ désigne une fonction, pas une personne, et {domain} accepte tout nom ; la boîte ne peut pas non plus être confirmée.</translation>
    </message>
    <message>
      <source>{account}@ names a function and not a person: several people may read it, and none of them may have asked for your mail.</source>
      <translation>{account}@ désigne une fonction, pas une personne : plusieurs peuvent la lire et aucun n'a demandé votre courrier.</translation>
    </message>
    <message>
      <source>The mail server {server} accepts any name at {domain}, an invented one too, so its yes to this one proves nothing.</source>
      <translation>Le serveur {server} accepte tout nom chez {domain}, même inventé ; son oui ne prouve rien.</translation>
    </message>
    <message>
      <source>The mailbox exists, but it is full ({reply}).</source>
      <translation>La boîte existe, mais elle est pleine ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} asks strangers to come back later and has not said yes or no yet ({reply}).</source>
      <translation>Le serveur {server} demande aux inconnus de revenir plus tard et n'a encore dit ni oui ni non ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses to talk to this computer; that says nothing about the mailbox ({reply}).</source>
      <translation>Le serveur {server} refuse de parler à cet ordinateur ; cela ne dit rien de la boîte ({reply}).</translation>
    </message>
    <message>
      <source>A yes from {provider} comes for nearly any name at this point, and the bounce later, so it proves nothing about this mailbox.</source>
      <translation>{provider} dit oui à presque tout nom et rebondit ensuite ; cela ne prouve rien pour cette boîte.</translation>
    </message>
    <message>
      <source>The mail server {server} has trouble just now and could not say whether the mailbox exists ({reply}).</source>
      <translation>Le serveur {server} a des ennuis en ce moment et n'a pas pu dire si la boîte existe ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} hung up before it answered.</source>
      <translation>Le serveur {server} a raccroché avant de répondre.</translation>
    </message>
    <message>
      <source>The mail server {server} did not answer in time.</source>
      <translation>Le serveur {server} n'a pas répondu à temps.</translation>
    </message>
    <message>
      <source>No mail host of {domain} could be reached ({server}).</source>
      <translation>Aucun serveur de {domain} n'a pu être joint ({server}).</translation>
    </message>
    <message>
      <source>Your network does not let mail connections out, so the mail server was never asked.</source>
      <translation>Votre réseau ne laisse pas sortir les connexions de messagerie ; le serveur n'a pas été interrogé.</translation>
    </message>
    <message>
      <source>The mail server was not asked about this mailbox.</source>
      <translation>Le serveur n'a pas été interrogé sur cette boîte.</translation>
    </message>
    <message>
      <source>The mail server {server} refused this mailbox and postmaster@ alike, which must exist: it refuses everybody from here ({reply}).</source>
      <translation>Le serveur {server} a refusé cette boîte comme postmaster@, qui doit exister : il refuse tout le monde d'ici ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refuses this computer's IP address, which is on a blocklist ({reply}).</source>
      <translation>Le serveur {server} refuse l'adresse IP de cet ordinateur, qui est sur une liste noire ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} was asked too often and wants a pause ({reply}).</source>
      <translation>Le serveur {server} a été trop interrogé et veut une pause ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} wants this computer's IP address to have a name (reverse DNS) ({reply}).</source>
      <translation>Le serveur {server} veut que l'adresse IP de cet ordinateur ait un nom (DNS inverse) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not like the name that this computer gives itself (HELO) ({reply}).</source>
      <translation>Le serveur {server} n'aime pas le nom que se donne cet ordinateur (HELO) ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} does not take the sender address that it was asked with ({reply}).</source>
      <translation>Le serveur {server} n'accepte pas l'adresse d'expéditeur utilisée ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} talks over an encrypted connection only, which could not be made ({reply}).</source>
      <translation>Le serveur {server} ne parle que chiffré, ce qui a échoué ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} says that {domain} is not served there; the domain's MX record may be out of date ({reply}).</source>
      <translation>Le serveur {server} dit ne pas servir {domain} ; l'enregistrement MX est peut-être périmé ({reply}).</translation>
    </message>
    <message>
      <source>The mailbox seems to exist: {server} says that it is getting too much mail just now ({reply}).</source>
      <translation>La boîte semble exister : {server} dit qu'elle reçoit trop de courrier en ce moment ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} could not read the letters before the @ ({reply}).</source>
      <translation>Le serveur {server} n'a pas su lire les lettres avant le @ ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but gave no clear answer to an invented one, so its yes proves nothing ({decoy}).</source>
      <translation>Le serveur {server} a accepté cette adresse, mais sans réponse claire pour une inventée ; son oui ne prouve rien ({decoy}).</translation>
    </message>
    <message>
      <source>The name servers of {domain} did not answer in time.</source>
      <translation>Les serveurs de noms de {domain} n'ont pas répondu à temps.</translation>
    </message>
    <message>
      <source>The name servers of {domain} answered with an error, so its mail hosts are not known.</source>
      <translation>Les serveurs de noms de {domain} ont répondu par une erreur ; ses serveurs sont inconnus.</translation>
    </message>
    <message>
      <source>DNS could not be reached from this computer.</source>
      <translation>Le DNS est injoignable depuis cet ordinateur.</translation>
    </message>
    <message>
      <source>The mail server {server} refused the connection.</source>
      <translation>Le serveur {server} a refusé la connexion.</translation>
    </message>
    <message>
      <source>The mail server {server} did not take the connection in time.</source>
      <translation>Le serveur {server} n'a pas pris la connexion à temps.</translation>
    </message>
    <message>
      <source>The mail server {server} could not be reached.</source>
      <translation>Le serveur {server} est injoignable.</translation>
    </message>
    <message>
      <source>The time for {domain} was used up before its mail server had answered.</source>
      <translation>Le temps prévu pour {domain} était écoulé avant la réponse de son serveur.</translation>
    </message>
    <message>
      <source>The mail server {server} does not take addresses with letters such as these before the @ (it offers no SMTPUTF8).</source>
      <translation>Le serveur {server} n'accepte pas ces lettres avant le @ (il n'offre pas SMTPUTF8).</translation>
    </message>
    <message>
      <source>The hosts that {server} belongs to refused this computer several times, so they were not asked any more.</source>
      <translation>Les serveurs du groupe de {server} ont refusé plusieurs fois cet ordinateur ; ils n'ont plus été interrogés.</translation>
    </message>
    <message>
      <source>The proxy did not let the connection through.</source>
      <translation>Le proxy n'a pas laissé passer la connexion.</translation>
    </message>
    <message>
      <source>Winnow itself failed while asking; the log says how.</source>
      <translation>Winnow a échoué en interrogeant ; le journal dit comment.</translation>
    </message>
    <message>
      <source>The mail server {server} accepted this address, but an invented one was not asked for, so its yes proves nothing ({reply}).</source>
      <translation>Le serveur {server} a accepté cette adresse, mais aucune inventée n'a été demandée ; son oui ne prouve rien ({reply}).</translation>
    </message>
    <message>
      <source>The mail server {server} refused before a mailbox could be named ({reply}).</source>
      <translation>Le serveur {server} a refusé avant qu'une boîte soit nommée ({reply}).</translation>
    </message>
    <message>
      <source>The domain {domain} declares that it takes no mail at all (null MX).</source>
      <translation>Le domaine {domain} déclare ne pas accepter de courrier (MX nul).</translation>
    </message>
    <message>
      <source>The mail hosts of {domain} have only private addresses ({hosts}), which are not asked unless you allow it.</source>
      <translation>Les serveurs de {domain} n'ont que des adresses privées ({hosts}), interrogées seulement avec votre accord.</translation>
    </message>
    <message>
      <source>The DNS records of {domain} contradict one another, so that senders treat them differently; the mailbox was not asked for.</source>
      <translation>Les enregistrements DNS de {domain} se contredisent et chaque expéditeur les traite autrement ; la boîte n'a pas été demandée.</translation>
    </message>
    <message>
      <source>{vendor} says that this mailbox exists ({said}).</source>
      <translation>{vendor} dit que cette boîte existe ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that mail to this address will be refused ({said}).</source>
      <translation>{vendor} dit que le courrier à cette adresse sera refusé ({said}).</translation>
    </message>
    <message>
      <source>{vendor} says that {domain} accepts any name ({said}).</source>
      <translation>{vendor} dit que {domain} accepte tout nom ({said}).</translation>
    </message>
    <message>
      <source>{vendor} advises against mailing this address ({said}).</source>
      <translation>{vendor} déconseille d'écrire à cette adresse ({said}).</translation>
    </message>
  </context>
  <context>
    <name>Factors</name>
    <message>
      <source>The address is well formed</source>
      <translation>L'adresse est bien écrite</translation>
    </message>
    <message>
      <source>The domain takes mail</source>
      <translation>Le domaine accepte le courrier</translation>
    </message>
    <message>
      <source>The host accepted the address</source>
      <translation>Le serveur a accepté l'adresse</translation>
    </message>
    <message>
      <source>The mailbox is proved to exist</source>
      <translation>La boîte existe, c'est prouvé</translation>
    </message>
    <message>
      <source>The domain publishes SPF</source>
      <translation>Le domaine publie SPF</translation>
    </message>
    <message>
      <source>The domain publishes DMARC</source>
      <translation>Le domaine publie DMARC</translation>
    </message>
    <message>
      <source>Mail to the address is refused</source>
      <translation>Le courrier y est refusé</translation>
    </message>
    <message>
      <source>Mail to the address has bounced before</source>
      <translation>Le courrier y a déjà rebondi</translation>
    </message>
    <message>
      <source>Mail to the address was put off before</source>
      <translation>Le courrier y a déjà été différé</translation>
    </message>
    <message>
      <source>The mailbox is full</source>
      <translation>La boîte est pleine</translation>
    </message>
    <message>
      <source>The address is on a suppression list</source>
      <translation>Sur une liste d'exclusion</translation>
    </message>
    <message>
      <source>The person complained about mail before</source>
      <translation>La personne s'est déjà plainte</translation>
    </message>
    <message>
      <source>The person unsubscribed before</source>
      <translation>La personne s'est désinscrite</translation>
    </message>
    <message>
      <source>The address looks like a spam trap</source>
      <translation>Ressemble à un piège à spam</translation>
    </message>
    <message>
      <source>The address is throw-away</source>
      <translation>L'adresse est jetable</translation>
    </message>
    <message>
      <source>The domain is mistyped</source>
      <translation>Le domaine est mal saisi</translation>
    </message>
    <message>
      <source>The address names a function, not a person</source>
      <translation>Désigne une fonction, pas une personne</translation>
    </message>
    <message>
      <source>The domain's mail hosts are on blocklists</source>
      <translation>Serveurs sur des listes noires</translation>
    </message>
    <message>
      <source>The domain is younger than 30 days</source>
      <translation>Domaine de moins de 30 jours</translation>
    </message>
  </context>
</TS>
