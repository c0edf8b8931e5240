# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

cmake_policy(VERSION 3.21)

# Runs before CPack puts the files into Debian packages.
if(CPACK_GENERATOR STREQUAL "DEB" AND "lucity_command" IN_LIST CPACK_COMPONENTS_ALL)
  file(GLOB program ${CPACK_TEMPORARY_DIRECTORY}/lucity_command/usr/bin/lucity-payload)
  if(NOT program)
    message(FATAL_ERROR "Build lucity-payload-command first, or package the headers alone "
                        "(cpack -D CPACK_COMPONENTS_ALL=lucity_headers)")
  endif()
  # Debian requires compressed manual pages.
  file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/lucity_command/*.1)
  if(pages)
    execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()
