// SPDX-License-Identifier: MIT
#pragma once

#include "async/stream.h"
#include "executor/request.h"
#include "http/codec/httpcall.h"
#include "model/document.h"

namespace Rookery {

/// How one command becomes a call, and how a reply becomes its answer.
struct CodecEntry
{
    HttpCall (*encode)(AnyJob &job, const CallContext &context) = nullptr;
    void (*decode)(AnyJob &job, const HttpReply &reply) = nullptr; ///< answers the job's operation
    /// Answers it with a stream that has begun; null where the command's answer is none.
    void (*begin)(AnyJob &job, Stream<Document> stream) = nullptr;
};

/// The codecs of a family. Each family's source says `template struct Codecs<FamilyCommands>;` after its pairs
/// `HttpCall encode(const C &, const CallContext &)` and `Result<C::Answer> decode(const C &, const HttpReply &)`.
/// They are found by argument-dependent look-up: a forgotten pair does not compile, a forgotten family does not link.
template <typename Family>
struct Codecs;

template <typename... C>
struct Codecs<TypeList<C...>>
{
    static CodecEntry at(int index); ///< index in the family; defined in define.h
};

/// The codec of a command, by its index in Commands.
CodecEntry codecOf(int index);

} // namespace Rookery
