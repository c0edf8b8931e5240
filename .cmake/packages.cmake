# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

# Two Debian packages: the library, and the command if it is built.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The lucity-payload authors <lucity-payload@lucity.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
  GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/.cmake/before_packaging.cmake)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# Otherwise, the project's description would be the first line of each package's.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")

set(CPACK_COMPONENTS_ALL lucity_headers)
set(CPACK_DEBIAN_LUCITY_HEADERS_PACKAGE_NAME liblucity-payload-dev)
set(CPACK_DEBIAN_LUCITY_HEADERS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_LUCITY_HEADERS_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LUCITY_HEADERS_PACKAGE_DEPENDS
  "libboost-json1.81-dev | libboost-json-dev (>= 1.81)")
set(CPACK_COMPONENT_LUCITY_HEADERS_DESCRIPTION
  "typed, versioned telemetry payloads with redaction (C++)
A report is a struct template over a version tier. Setting a field that the
tier may not send is a compile error. Only a redacted report can be encoded,
and only with a consent.")

if(TARGET lucity-payload-command)
  list(APPEND CPACK_COMPONENTS_ALL lucity_command)
  set(CPACK_DEBIAN_LUCITY_COMMAND_PACKAGE_NAME lucity-payload)
  set(CPACK_DEBIAN_LUCITY_COMMAND_PACKAGE_SECTION utils)
  set(CPACK_DEBIAN_LUCITY_COMMAND_PACKAGE_SHLIBDEPS ON)
  set(CPACK_COMPONENT_LUCITY_COMMAND_DESCRIPTION
    "redacts, checks and explains telemetry reports
It reads reports from files or standard input, one JSON object per line, and
shows what of a report would be sent, and why.")
endif()

file(READ ${PROJECT_SOURCE_DIR}/include/lucity/LICENSE_1_0.txt licence)
file(WRITE ${PROJECT_BINARY_DIR}/copyright "Copyright 2026 The lucity-payload authors\n\n${licence}")
foreach(package IN ITEMS HEADERS COMMAND)
  string(TOLOWER lucity_${package} component)
  if(component IN_LIST CPACK_COMPONENTS_ALL)
    install(FILES ${PROJECT_BINARY_DIR}/copyright
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_LUCITY_${package}_PACKAGE_NAME}
            COMPONENT ${component})
  endif()
endforeach()
include(CPack)
