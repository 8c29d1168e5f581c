// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"

#include <QRandomGenerator>

#include <optional>

// Texts and edits of one seed, and edits carried out the plain way.

/// The text after the edits; nothing where one of them does not fit.
std::optional<QByteArray> appliedEdits(QByteArray text, const Rookery::TextEdits &edits);

/// The seed of a run: what ROOKERY_TEST_SEED says, else another one each time. Printed, so that it can be run again.
quint32 printedSeed();

/// Random texts of few different lines with characters of one to four bytes, and edits of them.
class EditDice
{
public:
    explicit EditDice(quint32 seed) : m_random(seed) {}

    int below(int limit) { return m_random.bounded(limit); }
    QByteArray text(int lines);
    /// The text with so many pieces replaced, each within a few characters.
    QByteArray edited(const QByteArray &text, int edits);
    /// An edit that fits the text, of at most so many bytes on either side. Cuts characters, as any edit may.
    Rookery::TextEdit edit(const QByteArray &text, int maxRemoved, int maxInserted);

private:
    QString word();

    QRandomGenerator m_random;
};
