// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Rookery {

/// What went wrong, by what a caller can do about it. Words for people are made from kind and facts, elsewhere.
enum class ErrorKind : quint8 {
    NotSent, ///< nothing left this machine (the executor was closed first); sending again is safe
    Canceled, ///< the caller gave up; a read, or a write that was not yet sent
    Unreachable, ///< no connection to any of the addresses, or no node that could answer; nothing was done
    Timeout, ///< the time allowed passed; a write was done, and a wait for indexes or replicas behind it was in vain
    StateUnknown, ///< a write was sent and its answer is lost: ask the server before doing anything else
    NotSaved, ///< the answer to a write was lost, and asking showed that it was not done: everything is still pending
    BadReply, ///< an answer that cannot be read: not JSON, cut short, not of RavenDB
    TooLarge, ///< an answer or a document beyond the limit that was set
    Misuse, ///< the call itself is wrong in a way only a running program can show
    RequestLimit, ///< the session's request budget is used up; nothing was sent
    InvalidJson, ///< a text that was given is not JSON; see Error::position
    DatabaseMissing, ///< the server has no database of that name
    Unauthorized, ///< no certificate, or one without the right to do this
    Conflict, ///< somebody else changed it first: optimistic concurrency refused the write, nothing was written
    Rejected, ///< the server understood and refused; `message` is its own sentence
    Unavailable, ///< the server or the database cannot answer now (disabled, loading, passive)
    Locked, ///< a write guard is closed; nothing was sent
    NotSupported, ///< this executor does not offer that command
    Storage, ///< a file or disk under the sandbox failed
};

/// Where in a text: byte counts from 0, line and column (in bytes) from 1.
struct TextPosition
{
    qsizetype byte = 0;
    qsizetype line = 1;
    qsizetype column = 1;

    bool operator==(const TextPosition &) const = default;
};

/// An error is a value: a kind to act on, the facts, and the server's own sentence.
/// Copyable, immutable in transit between threads.
struct Error
{
    ErrorKind kind = ErrorKind::NotSent;
    /// The server's (or SQLite's, or Qt's) own sentence where there is one, else ours for developers. Never translated.
    QString message;
    /// Name of the exception that RavenDB's clients raise for this, e.g. "ConcurrencyException". Filled by
    /// exceptionName() where the server named none.
    QString type;
    QString documentId; ///< the document that this is about, if it is about one
    QString address; ///< the URL or file that was asked
    int httpStatus = 0; ///< 0 where no status line was received
    std::optional<QString> expectedChangeVector; ///< of a Conflict
    std::optional<QString> actualChangeVector; ///< of a Conflict; nullopt also where the document does not exist
    bool isPartlyDone = false; ///< of what was asked, something was done that stays
    std::optional<TextPosition> position; ///< of InvalidJson and of an unreadable reply

    /// May the same call be made again without the risk of doing something twice?
    bool isRetryable() const;
    /// Was something sent that may or may not have been done?
    bool isServerStateUnknown() const { return kind == ErrorKind::StateUnknown; }
    /// `type`, or the name that fits `kind` ("InvalidOperationException", …).
    QString exceptionName() const;

    static Error misuse(QString message); ///< InvalidOperationException
    static Error invalidArgument(QString message); ///< InvalidArgumentException
    static Error of(ErrorKind kind, QString message);
    Error about(QString id) const; ///< the same error, saying which document
    Error at(QString url) const; ///< the same error, saying which address
};

/// The kind's name as it is written ("StateUnknown"): for logs and for programs that read our output.
QString nameOf(ErrorKind kind);

} // namespace Rookery
