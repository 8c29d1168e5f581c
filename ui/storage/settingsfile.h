// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/tree.h"

#include <QCoreApplication>

#include <functional>

namespace Rookery {

/// A JSON file in which the program keeps what a person chose, never with a secret in it. It is written whole or not at
/// all. One that is damaged is set aside under another name; one that is not ours to replace is never written over.
class SettingsFile
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::SettingsFile)

public:
    /// Why a root cannot be what was written; empty: it can.
    using FlawOf = std::function<QString(const Json::Value &root)>;

    /// An empty path: nothing is read or written.
    explicit SettingsFile(QString path, Clock clock = systemClock());

    /// nullopt: there is none, or none that can be read; problem() tells.
    std::optional<Json::Value> read(const FlawOf &flawOf);
    bool write(const Json::Value &root); ///< false: problem() says why, or read() had found it not to be ours

    /// A sentence that names the file; empty: there was none. Of reading it until dismissed, of writing it until that
    /// succeeds.
    const QString &problem() const { return m_writeProblem.isEmpty() ? m_readProblem : m_writeProblem; }
    void dismissProblem();

private:
    void setAside(const QString &flaw);

    QString m_path;
    Clock m_clock;
    QString m_readProblem;
    QString m_writeProblem;
    bool m_isOurs = true;
};

} // namespace Rookery
