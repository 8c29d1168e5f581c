# SPDX-License-Identifier: GPL-3.0-or-later
# rookery_translations(TARGET): the catalogues of resources/translations, as resource "rookery_words" below :/i18n.
# ./dev words brings them up to date with the sources; tests/lint/words.py says where they are not.
function(rookery_translations target)
  find_program(QT_LRELEASE NAMES lrelease lrelease-qt6 HINTS /usr/lib/qt6/bin ${QT6_HOST_INFO_BINDIR} REQUIRED)
  file(GLOB catalogues CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/translations/*.ts)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/words)
  set(entries "")
  set(commands "")
  foreach(catalogue IN LISTS catalogues)
    get_filename_component(name ${catalogue} NAME_WE)
    string(APPEND entries "<file>${name}.qm</file>\n")
    list(APPEND commands COMMAND ${QT_LRELEASE} -silent ${catalogue} -qm ${folder}/${name}.qm)
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/words.qrc CONTENT "<RCC><qresource prefix=\"/i18n\">\n${entries}</qresource></RCC>\n")
  set(resource ${CMAKE_CURRENT_BINARY_DIR}/qrc_words.cpp)
  add_custom_command(OUTPUT ${resource}
    ${commands}
    COMMAND Qt6::rcc --no-zstd --name rookery_words --output ${resource} ${folder}/words.qrc
    DEPENDS ${catalogues} ${folder}/words.qrc
    COMMENT "Compiling translations" VERBATIM)
  target_sources(${target} PRIVATE ${resource})
  set_source_files_properties(${resource} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_AUTOGEN ON)
endfunction()
