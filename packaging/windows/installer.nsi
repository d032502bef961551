; The Windows installer: for one user, without administrator rights; silent with /S.
; Compiled by devtools_build_windows.py, on Windows and on Debian:
;   makensis -DVERSION=1.2.3 -DPAYLOAD=folder -DOUTPUT=setup.exe -DICON=winnow.ico -DSIZE_KB=1 installer.nsi
; Silent: setup.exe /S [/D=C:\folder]       uninstall.exe /S [/DELETEDATA]
; -DTARGET=amd64-unicode where NSIS has that (Debian's): Wine without its 32-bit half needs it.
!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
Name "Winnow"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Winnow"
InstallDirRegKey HKCU "Software\Winnow" "InstallDir"
BrandingText "Winnow ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Winnow"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Winnow installer"
VIAddVersionKey "LegalCopyright" "The Winnow developers, MIT licence"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Winnow"
!define CLASSES "Software\Classes"
!define PROGRAM "winnow.exe"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_LICENSE "${PAYLOAD}\_internal\resources\licences\LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString AskData ${LANG_ENGLISH} "Delete your lists, verdicts and settings too?$\r$\n$\r$\n$LOCALAPPDATA\winnow$\r$\n$\r$\nChoose No to keep them for a later installation."
LangString AskData ${LANG_GERMAN} "Auch Ihre Listen, Ergebnisse und Einstellungen löschen?$\r$\n$\r$\n$LOCALAPPDATA\winnow$\r$\n$\r$\nMit Nein bleiben sie für eine spätere Installation erhalten."
LangString IsRunning ${LANG_ENGLISH} "Winnow is running. Close it, then try again."
LangString IsRunning ${LANG_GERMAN} "Winnow läuft noch. Bitte schließen und erneut versuchen."
LangString OpenWith ${LANG_ENGLISH} "Mailing list"
LangString OpenWith ${LANG_GERMAN} "Verteilerliste"

; A running program cannot be replaced: its file refuses to be opened for writing.
!macro STOP_IF_RUNNING PREFIX
  Function ${PREFIX}StopIfRunning
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
      again:
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${If} ${Errors}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 3
        Quit
      ${EndIf}
      FileClose $0
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro STOP_IF_RUNNING ""
!insertmacro STOP_IF_RUNNING "un."

; Only what an installation put there: the folder may be one that the user chose.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\winnow.exe"
  Delete "$INSTDIR\winnow-cli.exe"
!macroend

!macro OFFER SUFFIX
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "Winnow.List" ""
!macroend
!macro OFFER_NO_MORE SUFFIX
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "Winnow.List"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend

Section "Winnow"
  Call StopIfRunning
  SetOutPath "$INSTDIR"
  !insertmacro REMOVE_PROGRAM
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Winnow.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\Winnow" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Winnow"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Winnow developers"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; "Open with" offers Winnow; what opens these files by default is not touched.
  WriteRegStr HKCU "${CLASSES}\Winnow.List" "" "$(OpenWith)"
  WriteRegStr HKCU "${CLASSES}\Winnow.List\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\Winnow.List\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}" "FriendlyAppName" "Winnow"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".csv" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".tsv" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".xlsx" ""
  !insertmacro OFFER ".csv"
  !insertmacro OFFER ".tsv"
  !insertmacro OFFER ".xlsx"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  Call un.StopIfRunning
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Winnow.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Winnow"
  DeleteRegKey HKCU "${CLASSES}\Winnow.List"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}"
  !insertmacro OFFER_NO_MORE ".csv"
  !insertmacro OFFER_NO_MORE ".tsv"
  !insertmacro OFFER_NO_MORE ".xlsx"

  ; Without a window nobody is asked, and the data stays unless the call says otherwise.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DELETEDATA" $R1
  ${IfNot} ${Errors}
    Goto delete_data
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskData)" /SD IDNO IDYES delete_data
  Goto data_stays
  delete_data:
  RMDir /r "$LOCALAPPDATA\winnow"
  data_stays:
  ${RefreshShellIcons}
SectionEnd
