# SPDX-License-Identifier: GPL-3.0-or-later
# Windows on x86_64, cross-built by Debian's mingw-w64 with POSIX threads. Qt and QScintilla for it stand in
# ROOKERY_MINGW_PREFIX (./dev unpacks them); moc and its like are those of this machine, of the same version.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triple x86_64-w64-mingw32)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_AR /usr/bin/${triple}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/${triple}-gcc-ranlib-posix CACHE FILEPATH "")

cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH rookery_root)
set(ROOKERY_MINGW_PREFIX ${rookery_root}/build/mingw-prefix CACHE PATH "Qt and friends for Windows")
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ROOKERY_MINGW_PREFIX)
list(APPEND CMAKE_FIND_ROOT_PATH ${ROOKERY_MINGW_PREFIX} /usr/${triple})
list(APPEND CMAKE_PREFIX_PATH ${ROOKERY_MINGW_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

add_compile_definitions(_WIN32_WINNT=0x0A00 NTDDI_VERSION=0x0A000006) # Windows 10 1809
file(GLOB qt_host_cmake /usr/lib/*-linux-gnu/cmake)
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR ${qt_host_cmake} CACHE PATH "")
set(CMAKE_CROSSCOMPILING_EMULATOR ${rookery_root}/tests/wine-test ${ROOKERY_MINGW_PREFIX})
