# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

include(CMakeFindDependencyMacro)
find_dependency(lucity-payload)
include(${CMAKE_CURRENT_LIST_DIR}/city-targets.cmake)
