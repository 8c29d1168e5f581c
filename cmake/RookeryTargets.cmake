# SPDX-License-Identifier: GPL-3.0-or-later
# One helper call per target and per test; what they share is said here once.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# Shared libraries are for the presets that build many tests: those link in a moment then, and take a tenth of the disk.
if(BUILD_SHARED_LIBS)
  set(CMAKE_INSTALL_RPATH $ORIGIN/../${CMAKE_INSTALL_LIBDIR})
else()
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
  set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)

add_library(rookery_options INTERFACE)
target_compile_features(rookery_options INTERFACE cxx_std_20)
# GCC 12 takes a moved std::variant that holds a std::optional for uninitialized when it optimizes.
target_compile_options(rookery_options INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
  $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wnon-virtual-dtor>
  $<$<AND:$<BOOL:${ROOKERY_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang,AppleClang>>:-Werror>)
target_compile_definitions(rookery_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)

set(ROOKERY_SANITIZE_FLAGS)
if(ROOKERY_SANITIZE)
  set(ROOKERY_SANITIZE_FLAGS -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
endif()
add_compile_options(${ROOKERY_SANITIZE_FLAGS})
add_link_options(${ROOKERY_SANITIZE_FLAGS})

if(ROOKERY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

# The same file is compiled in many build folders: paths below the source folder must not make a difference.
find_program(CCACHE_PROGRAM ccache)
if(ROOKERY_CCACHE AND CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

# rookery_library(NAME): a library of ours; its sources are named by the folders that hold them
function(rookery_library name)
  add_library(${name})
  # How we build is our matter, not that of whoever links the installed library.
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:rookery_options>)
endfunction()

# rookery_sources(TARGET file… PUBLIC header…): names the files of the current folder that belong to TARGET. Headers
# behind PUBLIC are for its users: they are installed, below the folder of the target's own CMakeLists.txt.
function(rookery_sources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC")
  list(TRANSFORM arg_UNPARSED_ARGUMENTS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE inner)
  list(TRANSFORM arg_PUBLIC PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE headers)
  target_sources(${target} PRIVATE ${inner} ${headers})
  if(headers)
    get_target_property(base ${target} SOURCE_DIR)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${base} FILES ${headers})
  endif()
endfunction()

# rookery_program(NAME SOURCES file… LIBRARIES lib…)
function(rookery_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE rookery_options ${arg_LIBRARIES})
endfunction()

# rookery_test(NAME KIND unit|contract LIBRARIES lib… RESOURCES name…): NAME.cpp as a Qt Test program.
# KIND becomes its ctest label; RESOURCES are locks that tests of one shared thing take in turn.
function(rookery_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "KIND" "SOURCES;LIBRARIES;RESOURCES")
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE rookery_options rookery_core Qt6::Test ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS ${arg_KIND} TIMEOUT 300
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=rookery.*.debug=false")
  if(arg_RESOURCES)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK "${arg_RESOURCES}")
  endif()
endfunction()

# rookery_bench(NAME LIBRARIES lib…): NAME.cpp as a program that measures; built with ROOKERY_BENCH, run by ./dev bench.
function(rookery_bench name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  rookery_program(${name} SOURCES ${name}.cpp ${arg_SOURCES} LIBRARIES rookery_core ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
endfunction()

# rookery_fuzzer(NAME LIBRARIES lib…): NAME.cpp, which holds LLVMFuzzerTestOneInput; built with ROOKERY_FUZZ, run by
# ./dev soak. Its seeds are the files of corpus/NAME beside it.
function(rookery_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  rookery_program(${name} SOURCES ${name}.cpp ${arg_SOURCES} LIBRARIES rookery_core ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  add_dependencies(fuzzers ${name})
endfunction()
