// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

namespace Rookery {

/// Languages that RavenDB has an official client for, and we show.
enum class CodeLanguage : quint8 { CSharp, NodeJs, Python, Java };

QList<CodeLanguage> allCodeLanguages();
QString nameOf(CodeLanguage language); ///< as its users write it; not translated

/// A piece of code that would fail in a program of one's own, too.
struct CodeMark
{
    qsizetype offset = 0;
    qsizetype length = 0;
    OptionField field = OptionField::Connection;

    bool operator==(const CodeMark &) const = default;
};

struct ClientCode
{
    QString text;
    QList<CodeMark> marks; ///< in the order of the text
};

/// The same session in a program of one's own. Never holds certificates, passwords, or paths to them.
ClientCode clientCode(CodeLanguage language, const SessionChoice &choice, const QList<Refusal> &refusals = {});

} // namespace Rookery
