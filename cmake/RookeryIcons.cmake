# SPDX-License-Identifier: GPL-3.0-or-later
# Renders the drawings of resources/icons to pictures and builds them into a target, because Qt reads SVG only with a
# plugin that is not there everywhere. Drawings in currentColor become masks, which are tinted when they are painted.
# With -P this file is the script that renders: every drawing of SOURCE into OUTPUT, and a list of them, icons.qrc.

function(rookery_render drawing pixels folder)
  file(MAKE_DIRECTORY ${OUTPUT}/${folder})
  get_filename_component(name ${drawing} NAME_WE)
  execute_process(COMMAND ${RSVG_CONVERT} -w ${pixels} -h ${pixels} -o ${OUTPUT}/${folder}/${name}.png ${drawing}
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(rookery_render_app_icon drawing)
  foreach(size IN LISTS ARGN)
    rookery_render(${SOURCE}/${drawing}.svg ${size} app)
    file(RENAME ${OUTPUT}/app/${drawing}.png ${OUTPUT}/app/${size}.png)
  endforeach()
endfunction()

function(rookery_render_all)
  file(GLOB drawings ${SOURCE}/*.svg)
  list(FILTER drawings EXCLUDE REGEX "/app(-16)?[.]svg$")
  foreach(size IN ITEMS 16 20 24 32 40 48)
    foreach(drawing IN LISTS drawings)
      rookery_render(${drawing} ${size} ${size})
    endforeach()
  endforeach()
  rookery_render_app_icon(app-16 16 20 24)
  rookery_render_app_icon(app 32 40 48 64 128 256)
endfunction()

function(rookery_list_pictures)
  file(GLOB_RECURSE pictures RELATIVE ${OUTPUT} ${OUTPUT}/*.png)
  list(TRANSFORM pictures REPLACE "(.+)" "<file>\\1</file>")
  list(JOIN pictures "\n" entries)
  file(WRITE ${OUTPUT}/icons.qrc "<RCC><qresource prefix=\"/rookery/icons\">\n${entries}\n</qresource></RCC>\n")
endfunction()

# rookery_icons(TARGET): as resource "rookery_icons", below :/rookery/icons
function(rookery_icons target)
  find_program(RSVG_CONVERT rsvg-convert REQUIRED)
  set(source ${PROJECT_SOURCE_DIR}/resources/icons)
  set(pictures ${CMAKE_CURRENT_BINARY_DIR}/icons)
  set(resource ${CMAKE_CURRENT_BINARY_DIR}/qrc_icons.cpp)
  file(GLOB drawings CONFIGURE_DEPENDS ${source}/*.svg)
  add_custom_command(OUTPUT ${resource}
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${pictures}
    COMMAND ${CMAKE_COMMAND} -DRSVG_CONVERT=${RSVG_CONVERT} -DSOURCE=${source} -DOUTPUT=${pictures}
      -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    COMMAND Qt6::rcc --no-zstd --name rookery_icons --output ${resource} ${pictures}/icons.qrc
    DEPENDS ${drawings} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    COMMENT "Rendering icons" VERBATIM)
  target_sources(${target} PRIVATE ${resource})
  set_source_files_properties(${resource} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_AUTOGEN ON)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  rookery_render_all()
  rookery_list_pictures()
endif()
