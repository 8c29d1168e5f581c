// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// `{"Results":[…]}` of about so many bytes, of orders of 1-5 KB, as the server writes them: no white space.
QByteArray generatedReply(qsizetype bytes);

/// One document of about so many bytes: many strings beyond ASCII, floats, 64-bit integers.
QByteArray generatedDocument(qsizetype bytes);
