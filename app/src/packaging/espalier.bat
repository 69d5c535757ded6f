@echo off
rem Starts Espalier: with a subcommand on the command line, else in its window.
setlocal disabledelayedexpansion
set "home=%~dp0.."
for %%I in ("%home%") do set "home=%%~fI"
set "temporary=%LOCALAPPDATA%\Espalier\state\tmp"
if not exist "%temporary%" mkdir "%temporary%" 2>nul
if not exist "%temporary%" set "temporary=%TEMP%"
"%home%\runtime\bin\java.exe" ^
    --enable-native-access=ALL-UNNAMED ^
    --sun-misc-unsafe-memory-access=allow ^
    -XX:+UseCompactObjectHeaders ^
    -XX:-UsePerfData ^
    "-Djava.io.tmpdir=%temporary%" ^
    "-Despalier.home=%home%" ^
    "-Despalier.libraries=%home%\lib" ^
    -classpath "%home%\lib\*" ^
    espalier.app.Main %*
exit /b %errorlevel%
