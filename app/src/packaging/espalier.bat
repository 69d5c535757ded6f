@echo off
rem Starts Espalier: with a subcommand on the command line, else in its window.
setlocal enableextensions disabledelayedexpansion

rem Names of variables are the same in any case, so a "home" of ours would be the user's HOME.
for %%I in ("%~dp0..") do set "espalier_home=%%~fI"
if "%espalier_home:~-1%"=="\" set "espalier_home=%espalier_home%."
if not "%espalier_home:;=%"=="%espalier_home%" goto semicolon

set "espalier_tmp=%USERPROFILE%\AppData\Local\Espalier\state\tmp"
if defined LOCALAPPDATA set "espalier_tmp=%LOCALAPPDATA%\Espalier\state\tmp"
if not exist "%espalier_tmp%\" mkdir "%espalier_tmp%" 2>nul
if not exist "%espalier_tmp%\" set "espalier_tmp=%TEMP%"

rem What is written is UTF-8; the console is given back its own code page.
set "espalier_page="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "espalier_page=%%P"
chcp 65001 >nul 2>nul

"%espalier_home%\runtime\bin\java.exe" ^
    --enable-native-access=ALL-UNNAMED ^
    --sun-misc-unsafe-memory-access=allow ^
    -XX:+UseCompactObjectHeaders ^
    -XX:-UsePerfData ^
    -Dstdout.encoding=UTF-8 ^
    -Dstderr.encoding=UTF-8 ^
    "-Djava.io.tmpdir=%espalier_tmp%" ^
    "-Despalier.home=%espalier_home%" ^
    "-Despalier.libraries=%espalier_home%\lib" ^
    -classpath "%espalier_home%\lib\*" ^
    espalier.app.Main %*
set "espalier_code=%errorlevel%"
if defined espalier_page chcp %espalier_page% >nul 2>nul
exit /b %espalier_code%

:semicolon
echo Espalier can't start from "%espalier_home%": there is a semicolon in its name. Maybe move it.>&2
exit /b 1
