// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: the scanner refuses them with a place, or what it makes of them keeps every promise of the tree.
#include "json/children.h"
#include "json/duplicatekeys.h"
#include "json/format.h"
#include "json/pointer.h"

#include <cstddef>
#include <cstdint>

using namespace Rookery;
using Json::Mode;
using Json::Value;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void require(bool isKept, const char *promise)
{
    if (!isKept)
        qFatal("broken: %s", promise);
}

Value scannedAgain(const QByteArray &text)
{
    const auto value = Json::parse(text, Mode::Reply);
    require(value.hasValue(), "what was written can be read");
    return value ? *value : Value();
}

void checkSame(const Value &a, const Value &b, const char *promise)
{
    require(a == b && b == a, promise);
    require(a.hash() == b.hash(), "equal values have equal hashes");
    require(a == b, "equality is the same once hashes are known");
}

void checkRefusal(const Error &error, const QByteArray &text)
{
    require(error.kind == ErrorKind::InvalidJson && !error.message.isEmpty(), "a refusal says why");
    require(error.position && error.position->byte >= 0 && error.position->byte <= text.size(), "and where");
    require(*error.position == Json::positionOf(text, error.position->byte), "line and column are those of the byte");
}

void checkText(const Value &value, const QByteArray &text)
{
    require(value.toJson() == text.trimmed(), "an untouched text is written byte for byte");
    const QByteArray compact = Json::compacted(value);
    const QByteArray readable = Json::formatted(value, 2);
    checkSame(scannedAgain(compact), value, "compacting changes no token");
    checkSame(scannedAgain(readable), value, "formatting changes no token");
    require(Json::compacted(scannedAgain(readable)) == compact, "formatting and compacting lead back");
    require(Json::formatted(scannedAgain(compact), 2) == readable, "compacting and formatting lead back");
}

void checkChildren(const Value &value)
{
    qsizetype index = 0;
    for (const Json::Child &child : value.children()) {
        require(child.value().isSameAs(value.at(index++)), "children come in the order of at()");
        checkSame(child.value().detached(), child.value(), "detaching changes no token");
        require(!value.isObject() || value.contains(child.key()), "a child's key is found");
        child.value().toString();
        child.value().toDouble();
        child.value().toInteger();
    }
    require(index == value.size(), "children are as many as size() says");
    Json::duplicateKeys(value);
}

/// Edits somewhere in the middle, wherever a chain of middle children leads.
void checkEdits(const Value &value)
{
    std::vector<Value> chain{value};
    while (chain.back().size() > 0 && chain.size() < 20)
        chain.push_back(chain.back().at(chain.back().size() / 2));
    Value before = chain.back();
    Value after = before.isArray() ? before.withInserted(0, Value::fromInteger(1)) : Value::emptyArray();
    for (size_t n = chain.size() - 1; n-- > 0;) {
        const qsizetype middle = chain[n].size() / 2;
        const Value without = chain[n].withoutChild(middle);
        checkSame(scannedAgain(without.toJson()), without, "a value without a child is what its text says");
        before = chain[n].withChild(middle, before);
        after = chain[n].withChild(middle, after);
    }
    checkSame(before, value, "putting back what was there changes no token");
    checkSame(scannedAgain(after.toJson()), after, "an edited value is what its text says");
    checkSame(after.detached(), after, "detaching an edited value changes no token");
    checkSame(scannedAgain(Json::formatted(after)), after, "formatting an edited value changes no token");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto strict = Json::parse(text, Mode::Strict);
    const auto value = Json::parse(text, Mode::Reply);
    require(value || !strict, "reply mode takes all that strict mode takes");
    if (!strict)
        checkRefusal(strict.error(), text);
    if (!value)
        return 0;
    checkText(*value, text);
    checkChildren(*value);
    checkEdits(*value);
    return 0;
}
