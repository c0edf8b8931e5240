# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

# lucity_find_boost(COMPONENT...): finds Boost's headers and the installed components with Boost's
# own CMake package, or else with CMake's module, which newer versions of CMake have only on
# request.
macro(lucity_find_boost)
  find_package(Boost 1.81 CONFIG QUIET OPTIONAL_COMPONENTS ${ARGV})
  if(NOT Boost_FOUND)
    cmake_policy(PUSH)
    if(POLICY CMP0167)
      cmake_policy(SET CMP0167 OLD)
    endif()
    find_package(Boost 1.81 QUIET OPTIONAL_COMPONENTS ${ARGV})
    cmake_policy(POP)
  endif()
endmacro()
