// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Names that <windows.h> and what it includes define as macros, and that a header could use without
// a thought. Here each is a syntax error wherever it is expanded.

#define max(a, b) @
#define min(a, b) @
#define ABSOLUTE @
#define ALTERNATE @
#define CALLBACK @
#define CONST @
#define DELETE @
#define DIFFERENCE @
#define DOMAIN @
#define ERROR @
#define EXTERN_C @
#define FALSE @
#define FAR @
#define IGNORE @
#define IN @
#define INFINITE @
#define NEAR @
#define NO_ERROR @
#define OPAQUE @
#define OPTIONAL @
#define OUT @
#define OVERFLOW @
#define PASSTHROUGH @
#define RELATIVE @
#define STRICT @
#define TEXT @
#define THIS @
#define TRANSPARENT @
#define TRUE @
#define UNDERFLOW @
#define VOID @
#define WINAPI @
#define cdecl @
#define far @
#define hyper @
#define interface @
#define near @
#define pascal @
#define small @
