# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

set(name_of_Boost_JSON "Boost.JSON 1.81, compiled (libboost-json1.81-dev)")
set(name_of_Boost_PROGRAM_OPTIONS "Boost.Program_options 1.81 (libboost-program-options1.81-dev)")
set(name_of_Boost_UNIT_TEST_FRAMEWORK "Boost.Test 1.81 (libboost-test1.81-dev)")
set(name_of_CURL "libcurl 7.87 (libcurl4-openssl-dev)")
set(name_of_OpenSSL "OpenSSL (libssl-dev)")
set(name_of_PostgreSQL "libpq (libpq-dev)")
set(name_of_SOCI "SOCI (libsoci-dev)")
set(name_of_SQLite3 "SQLite (libsqlite3-dev)")

# lucity_can_build(RESULT WHAT PACKAGE...): sets RESULT to whether all packages were found. If not,
# prints a line with what is left out and which packages are missing.
function(lucity_can_build result what)
  set(missing)
  foreach(package IN LISTS ARGN)
    if(NOT ${package}_FOUND)
      list(APPEND missing ${name_of_${package}})
    endif()
  endforeach()
  if(missing)
    list(JOIN missing ", " missing)
    message(STATUS "Left out: ${what}. Missing: ${missing}")
    set(${result} FALSE PARENT_SCOPE)
  else()
    set(${result} TRUE PARENT_SCOPE)
  endif()
endfunction()
