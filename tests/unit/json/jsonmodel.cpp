// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonmodel.h"

#include "json/children.h"
#include "json/writer.h"

#include <QtGlobal>

using namespace Rookery;
using Json::Type;

namespace {

JsonModel &parentInModel(JsonModel &root, const QStringList &tokens)
{
    JsonModel *parent = &root;
    for (qsizetype n = 0; n + 1 < tokens.size(); ++n)
        parent = &parent->children[static_cast<size_t>(parent->find(tokens[n]))].value;
    return *parent;
}

const std::vector<QByteArray> anyNumbers = {"0", "-0", "1", "1.0", "1.00", "1.10", "1E5", "1e+05", "-12.5e-3",
    "18446744073709551616", "1e400", "0.123456789012345678901234567890", "9223372036854775807", "-9223372036854775808"};
const std::vector<QByteArray> decodableNumbers = {"0", "1", "-7", "12345678901234567", "0.5", "-2.25", "1e3"};
const std::vector<QByteArray> anyStrings = {"\"\"", "\"a\"", "\"\\u0061\"", "\"\\ud800\"", "\"\\/\"", "\"\\\"\\\\\"",
    "\"\xf0\x9f\x98\x80\"", "\"\\ud83d\\ude00\"", "\"sixteen bytes!!!\"",
    "\"longer than a block of 16, é and \\n in it\"", "\"]},:[{\"", "\"\x7f\""};
const std::vector<QByteArray> decodableStrings
    = {"\"\"", "\"a\"", "\"\\u00e9\\n\"", "\"\\\"\\\\\\/\"", "\"\\ud83d\\ude00\"", "\"é 東\""};
const std::vector<QByteArray> anyKeys = {"\"a\"", "\"\\u0061\"", "\"b\"", "\"\"", "\"é\"", "\"\\u00e9\"", "\"a/b\"",
    "\"~\"", "\"0\"", "\"-\"", "\"\\ud800\"", "\"a\\n\"", "\"a\\\\n\""};

} // namespace

bool JsonModel::operator==(const JsonModel &other) const
{
    return type == other.type && lexeme == other.lexeme && children == other.children;
}

qsizetype JsonModel::find(const QString &token) const
{
    if (!isObject()) {
        bool isNumber = false;
        const qsizetype index = token.toLongLong(&isNumber);
        return isNumber && index < static_cast<qsizetype>(children.size()) ? index : -1;
    }
    for (size_t n = children.size(); n-- > 0;) {
        if (children[n].key == token)
            return static_cast<qsizetype>(n);
    }
    return -1;
}

QByteArray JsonModel::text() const
{
    if (!isContainer())
        return lexeme;
    QByteArrayList parts;
    for (const Member &member : children)
        parts += (isObject() ? member.rawKey + ':' : QByteArray()) + member.value.text();
    return (isObject() ? '{' : '[') + parts.join(',') + (isObject() ? '}' : ']');
}

JsonModel modelOf(const Json::Value &value)
{
    JsonModel model;
    model.type = value.type();
    model.lexeme = value.lexeme();
    for (const Json::Child &child : value.children())
        model.children.push_back({child.rawKey().toByteArray(), child.key(), modelOf(child.value())});
    return model;
}

void setInModel(JsonModel &root, const QStringList &tokens, const JsonModel &value)
{
    if (tokens.isEmpty()) {
        root = value;
        return;
    }
    JsonModel &parent = parentInModel(root, tokens);
    const qsizetype found = tokens.last() == QLatin1String("-") && !parent.isObject() ? -1 : parent.find(tokens.last());
    if (found >= 0) {
        parent.children[static_cast<size_t>(found)].value = value;
        return;
    }
    JsonModel::Member member;
    member.value = value;
    if (parent.isObject()) {
        Json::appendQuoted(member.rawKey, tokens.last());
        member.key = tokens.last();
    }
    parent.children.push_back(member);
}

void unsetInModel(JsonModel &root, const QStringList &tokens)
{
    JsonModel &parent = parentInModel(root, tokens);
    if (parent.isObject())
        std::erase_if(parent.children, [&](const JsonModel::Member &member) { return member.key == tokens.last(); });
    else
        parent.children.erase(parent.children.begin() + parent.find(tokens.last()));
}

QByteArray JsonDice::oneOf(const std::vector<QByteArray> &tokens)
{
    return tokens[static_cast<size_t>(below(static_cast<int>(tokens.size())))];
}

JsonModel JsonDice::scalar()
{
    JsonModel model;
    const bool isAny = m_range == Range::Everything;
    model.type = static_cast<Type>(below(5));
    switch (model.type) {
    case Type::Null: model.lexeme = "null"; break;
    case Type::False: model.lexeme = "false"; break;
    case Type::True: model.lexeme = "true"; break;
    case Type::Number: model.lexeme = oneOf(isAny ? anyNumbers : decodableNumbers); break;
    default: model.lexeme = oneOf(isAny ? anyStrings : decodableStrings); break;
    }
    return model;
}

JsonModel JsonDice::tree(int depth)
{
    if (depth == 0 || below(5) == 0)
        return scalar();
    JsonModel model;
    model.type = below(2) == 0 ? Type::Array : Type::Object;
    const int size = below(20) == 0 ? 70 : below(6); // now and then more than Tape::child walks
    for (int n = 0; n < size; ++n) {
        JsonModel::Member member;
        if (model.isObject()) {
            member.rawKey = m_range == Range::Everything ? oneOf(anyKeys) : "\"k" + QByteArray::number(n) + '"';
            member.key = Json::unquoted(member.rawKey);
        }
        member.value = tree(size > 6 ? 0 : depth - 1);
        model.children.push_back(std::move(member));
    }
    return model;
}

QByteArray JsonDice::space()
{
    static const std::vector<QByteArray> spaces = {"", "", "", " ", "\n", "\t\r\n", "\n                       "};
    return oneOf(spaces);
}

QByteArray JsonDice::textWithSpace(const JsonModel &model)
{
    if (!model.isContainer())
        return model.lexeme;
    QByteArray text(1, model.isObject() ? '{' : '[');
    text += space();
    for (size_t n = 0; n < model.children.size(); ++n) {
        if (n > 0)
            text += space() + ',' + space();
        if (model.isObject())
            text += model.children[n].rawKey + space() + ':' + space();
        text += textWithSpace(model.children[n].value);
    }
    return text + space() + (model.isObject() ? '}' : ']');
}

QStringList JsonDice::placeIn(const JsonModel &root)
{
    QStringList tokens;
    const JsonModel *model = &root;
    while (!model->children.empty() && (tokens.isEmpty() || below(3) > 0)) {
        const int index = below(static_cast<int>(model->children.size()));
        tokens += model->isObject() ? model->children[static_cast<size_t>(index)].key : QString::number(index);
        model = &model->children[static_cast<size_t>(model->find(tokens.last()))].value;
    }
    return tokens;
}

QByteArray JsonDice::mutated(QByteArray text)
{
    static const QByteArray alphabet("\"\\{}[]:,.eE+-0123456789 \n\ttrufalsn/u"
                                     "\x00\x1f\x7f\x80\xbf\xc3\xa9\xe2\xed\xa0\xf0\x9f\xff",
        49);
    for (int edits = 1 + below(3); edits > 0; --edits) {
        const auto at = static_cast<qsizetype>(below(static_cast<int>(text.size()) + 1));
        const char byte = alphabet[below(static_cast<int>(alphabet.size()))];
        switch (below(3)) {
        case 0: text.insert(at, byte); break;
        case 1: text.remove(at, 1 + below(3)); break;
        default: text.replace(at, 1, QByteArray(1, byte)); break;
        }
    }
    return text;
}
