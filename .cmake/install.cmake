# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0

include(CMakePackageConfigHelpers)
# The headers suit every architecture.
set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/lucity-payload)
# Before 1.0, a minor version may change the interface.
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(compatibility SameMinorVersion)
else()
  set(compatibility SameMajorVersion)
endif()
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/lucity-payload-config-version.cmake
  COMPATIBILITY ${compatibility} ARCH_INDEPENDENT)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/lucity DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        COMPONENT lucity_headers)
install(TARGETS lucity-payload lucity-payload-headers EXPORT lucity-payload)
install(EXPORT lucity-payload NAMESPACE lucity:: FILE lucity-payload-targets.cmake
        DESTINATION ${package_dir} COMPONENT lucity_headers)
install(FILES ${PROJECT_SOURCE_DIR}/.cmake/lucity-payload-boost.cmake
              ${PROJECT_SOURCE_DIR}/.cmake/lucity-payload-config.cmake
              ${PROJECT_BINARY_DIR}/lucity-payload-config-version.cmake
        DESTINATION ${package_dir} COMPONENT lucity_headers)

# Boost has no files for pkg-config. The prefix may change at installation.
file(RELATIVE_PATH prefix_from_here
  ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
cmake_path(APPEND includedir "\${prefix}" ${CMAKE_INSTALL_INCLUDEDIR})
configure_file(${PROJECT_SOURCE_DIR}/.cmake/lucity-payload.pc.in
  ${PROJECT_BINARY_DIR}/lucity-payload.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/lucity-payload.pc
        DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig COMPONENT lucity_headers)

if(PROJECT_IS_TOP_LEVEL)
  include(${PROJECT_SOURCE_DIR}/.cmake/packages.cmake)
endif()
