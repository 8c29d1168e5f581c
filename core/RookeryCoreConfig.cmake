# SPDX-License-Identifier: MIT
# Rookery::Core, a RavenDB client library for Qt programs:
#   find_package(RookeryCore REQUIRED)
#   target_link_libraries(mine PRIVATE Rookery::Core)    and then    #include "session/documentstore.h"
include(CMakeFindDependencyMacro)
find_dependency(Qt6 6.4 COMPONENTS Core Network Sql)
include(${CMAKE_CURRENT_LIST_DIR}/RookeryCoreTargets.cmake)
