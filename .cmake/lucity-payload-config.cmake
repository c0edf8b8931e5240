# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

# find_package(lucity-payload [COMPONENTS payload|headers]): with COMPONENTS headers,
# lucity::headers exists even if Boost.JSON isn't compiled.

include(${CMAKE_CURRENT_LIST_DIR}/lucity-payload-boost.cmake)
lucity_find_boost(json)
if(NOT lucity-payload_FIND_COMPONENTS)
  set(lucity-payload_FIND_COMPONENTS payload)
  set(lucity-payload_FIND_REQUIRED_payload TRUE)
endif()

set(lucity-payload_headers_FOUND ${Boost_FOUND})
set(lucity-payload_payload_FOUND ${Boost_JSON_FOUND})
foreach(component IN LISTS lucity-payload_FIND_COMPONENTS)
  if(lucity-payload_FIND_REQUIRED_${component} AND NOT lucity-payload_${component}_FOUND)
    set(lucity-payload_FOUND FALSE)
  endif()
endforeach()
if(NOT Boost_FOUND)
  set(lucity-payload_FOUND FALSE)
  set(lucity-payload_NOT_FOUND_MESSAGE "it needs Boost 1.81 or later")
elseif(NOT Boost_JSON_FOUND)
  set(lucity-payload_NOT_FOUND_MESSAGE
    "lucity::payload needs Boost.JSON compiled; COMPONENTS headers finds lucity::headers without it")
endif()

include(${CMAKE_CURRENT_LIST_DIR}/lucity-payload-targets.cmake)
