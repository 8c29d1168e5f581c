// SPDX-License-Identifier: MIT
#pragma once

#include "json/detail/scanfault.h"
#include "json/scanner.h"

namespace Rookery::Json {

/// One scan. Steps take a pointer to what they expect and return the one behind it, or nullptr having set the fault.
///
/// While a container is open, its node's `next` is the index of the container around it, and its `count` that of the
/// children found before the container that is open within it: the tape is its own stack.
class TapeScan
{
public:
    TapeScan(Mode mode, ScanLimits limits) : m_mode(mode), m_limits(limits) {}

    /// As far as possible in a text that is not whole yet; it begins as it did in the last call. Returns how many bytes
    /// need not be looked at again.
    qsizetype advance(const QByteArray &text);
    /// To the end of the whole text.
    bool complete(const QByteArray &text);
    const FaultContext &fault() const { return m_fault; }
    NodeBuffer takeNodes();

private:
    bool run();
    bool step(const char *&p);
    void suspend();
    void takeBackNumber();
    bool isAtEnd() const { return m_depth == 0 && m_next; } ///< of the root

    const char *value(const char *p);
    const char *open(const char *p, Type type);
    const char *close(const char *p);
    const char *afterValue(const char *p);
    const char *key(const char *p);
    const char *string(const char *p);
    const char *escape(const char *p);
    const char *number(const char *p);
    const char *digits(const char *p, Fault fault);
    const char *word(const char *p, const char *expected, qsizetype length);
    const char *stringStop(const char *p);

    Node *append(const char *p, Type type);
    void grow();
    const char *fail(Fault fault, const char *p);
    Fault missingKey() const { return m_count == 0 ? Fault::ExpectedKey : Fault::ExpectedKeyAfterComma; }
    Fault missingValue() const;
    QByteArrayView lastKey() const;
    quint32 offsetOf(const char *p) const { return static_cast<quint32>(p - m_text.data()); }
    quint32 used() const { return static_cast<quint32>(m_next - m_nodes.data()); }

    QByteArrayView m_text;
    const char *m_end = nullptr;
    qsizetype m_at = 0; ///< where to scan on: at a value or its key, or behind one
    bool m_isBehindValue = false;
    bool m_isWhole = false;
    NodeBuffer m_nodes;
    Node *m_next = nullptr; ///< where the next node goes
    Node *m_limit = nullptr; ///< of the room for nodes
    quint32 m_open = 0; ///< the innermost open container
    quint32 m_depth = 0;
    quint32 m_count = 0; ///< children found in it so far
    quint32 m_keyOffset = 0; ///< of the next value
    quint32 m_keyLength = 0;
    bool m_isKeyEscaped = false; ///< likewise
    bool m_hasEscapes = false; ///< were there any since this was last reset?
    bool m_isObject = false; ///< is the innermost open container an object?
    Mode m_mode;
    ScanLimits m_limits;
    FaultContext m_fault;
};

} // namespace Rookery::Json
