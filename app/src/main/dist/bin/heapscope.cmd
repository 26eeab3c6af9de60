@echo off
rem Starts Heapscope with an installed JDK 25 or newer.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "FOUND="
for %%J in ("%HEAPSCOPE_JAVA%" "%JAVA_HOME%") do if not defined FOUND call :check "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :check "%%~J"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND call :check "%%~dpJ.."
if not defined FOUND (
    echo heapscope: no JDK 25 or newer was found; install one, for example Eclipse Temurin 25, or point JAVA_HOME to it. 1>&2
    exit /b 69
)
"%FOUND%\bin\java" --enable-native-access=ALL-UNNAMED -cp "%HOME_DIR%\lib\*" heapscope.app.Launcher %*
exit /b %ERRORLEVEL%

:check
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "tokens=1 delims=." %%F in ("%%~V") do if %%F GEQ 25 set "FOUND=%~1"
)
exit /b
