// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Has the precompiled header made.
