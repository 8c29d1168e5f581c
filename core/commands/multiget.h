// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/documents.h"
#include "commands/queries.h"

#include <variant>

namespace Rookery {

/// What can be asked for together with others.
using ReadCommand = std::variant<GetDocuments, GetDocumentsByPrefix, QueryDocuments>;

/// The answer to one of them: the alternative is that of its command, in the same order.
using ReadAnswer
    = std::variant<Result<GetDocuments::Answer>, Result<GetDocumentsByPrefix::Answer>, Result<QueryDocuments::Answer>>;

/// Several reads in one request (RavenDB: POST /multi_get). Each has its own answer, or its own error; what is answered
/// as a whole is an error of the request itself.
struct MultiGet
{
    using Answer = QList<ReadAnswer>; ///< one for each read, in their order
    static constexpr QLatin1StringView name{"MultiGet"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QList<ReadCommand> reads; ///< at least one
};

/// The same error where it was one of several reads: what the server refused says which one it was about. (RavenDB's
/// clients raise InvalidOperationException for it.)
Error errorAmongReads(const Error &error, const ReadCommand &read);

} // namespace Rookery
