// SPDX-License-Identifier: MIT
#include "http/codec/codecs.h"

namespace Rookery {

extern template struct Codecs<DocumentCommands>;
extern template struct Codecs<BatchCommands>;
extern template struct Codecs<BulkInsertCommands>;
extern template struct Codecs<CollectionCommands>;
extern template struct Codecs<CompareExchangeCommands>;
extern template struct Codecs<DatabaseCommands>;
extern template struct Codecs<ExtensionCommands>;
extern template struct Codecs<IdentityCommands>;
extern template struct Codecs<MultiGetCommands>;
extern template struct Codecs<OperationCommands>;
extern template struct Codecs<QueryCommands>;
extern template struct Codecs<RevisionCommands>;
extern template struct Codecs<StreamCommands>;

namespace {

template <typename... Family>
CodecEntry codecAmongFamilies(int index, TypeList<Family...>)
{
    CodecEntry entry;
    const auto look = [&entry, &index]<typename F>(TypeList<F>) {
        if (index >= 0 && index < F::size)
            entry = Codecs<F>::at(index);
        index -= F::size;
    };
    (look(TypeList<Family>{}), ...);
    return entry;
}

} // namespace

CodecEntry codecOf(int index)
{
    return codecAmongFamilies(index, CommandFamilies{});
}

} // namespace Rookery
