// SPDX-License-Identifier: MIT
#pragma once

#include "http/codec/codecs.h"
#include "http/codec/errors.h"

namespace Rookery {

// Included by the families' sources only: it needs every command of the family complete.

template <ListedCommand C>
HttpCall encodeJob(AnyJob &job, const CallContext &context)
{
    return encode(std::as_const(jobAs<C>(job).command), context);
}

template <ListedCommand C>
void decodeJob(AnyJob &job, const HttpReply &reply)
{
    Job<C> &typed = jobAs<C>(job);
    Result<typename C::Answer> answer = decode(std::as_const(typed.command), reply);
    if constexpr (C::retry != Retry::Always) {
        if (!answer && !isFinalTimeout(reply))
            answer = errorOfWrite(answer.error());
    }
    typed.typedOperation.answer(std::move(answer));
}

template <ListedCommand C>
constexpr auto beginJob() -> decltype(CodecEntry::begin)
{
    if constexpr (std::is_same_v<typename C::Answer, Stream<Document>>)
        return [](AnyJob &job, Stream<Document> stream) { jobAs<C>(job).typedOperation.answer(std::move(stream)); };
    else
        return nullptr;
}

template <typename... C>
CodecEntry Codecs<TypeList<C...>>::at(int index)
{
    static constexpr CodecEntry entries[] = {{&encodeJob<C>, &decodeJob<C>, beginJob<C>()}...};
    return entries[index];
}

} // namespace Rookery
