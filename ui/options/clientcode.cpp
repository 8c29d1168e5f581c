// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/clientcode.h"

#include "options/code/codetemplates.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// What stands for a placeholder, and which field it comes from.
struct CodeValue
{
    QString text;
    OptionField field = OptionField::Connection;
};

/// Where a sandbox has none.
constexpr QLatin1StringView exampleUrl{"http://127.0.0.1:8080"};

/// All four languages read these escapes.
QString quotedForCode(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            quoted += u'\\';
        if (character.unicode() < u' ')
            quoted += u"\\u%1"_s.arg(int(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            quoted += character;
    }
    return quoted + u'"';
}

/// A URL for code: what stands before an @ in it is a secret.
QString withoutUserInfo(const QString &url)
{
    const qsizetype at = url.indexOf(u'@');
    const qsizetype slashes = url.indexOf("://"_L1);
    const qsizetype path = slashes < 0 ? -1 : url.indexOf(u'/', slashes + 3);
    if (at < 0 || slashes < 0 || (path >= 0 && path < at))
        return url;
    return url.left(slashes + 3) + url.mid(at + 1);
}

QString booleanIn(CodeLanguage language, bool value)
{
    if (language == CodeLanguage::Python)
        return value ? u"True"_s : u"False"_s;
    return value ? u"true"_s : u"false"_s;
}

QString modeIn(CodeLanguage language, bool isClusterWide)
{
    switch (language) {
    case CodeLanguage::CSharp: return isClusterWide ? u"ClusterWide"_s : u"SingleNode"_s;
    case CodeLanguage::NodeJs: return isClusterWide ? u"\"ClusterWide\""_s : u"\"SingleNode\""_s;
    case CodeLanguage::Python:
    case CodeLanguage::Java: break;
    }
    return isClusterWide ? u"CLUSTER_WIDE"_s : u"SINGLE_NODE"_s;
}

QString urlsInCode(const Connection &connection)
{
    if (connection.kind == Connection::Kind::Sandbox || connection.urls.isEmpty())
        return quotedForCode(exampleUrl);
    QStringList quoted;
    for (const QString &url : connection.urls)
        quoted.append(quotedForCode(withoutUserInfo(url)));
    return quoted.join(u", "_s);
}

QSet<QString> flagsOf(const SessionChoice &choice)
{
    QSet<QString> flags;
    if (choice.connection.kind == Connection::Kind::Sandbox)
        flags.insert(u"sandbox"_s);
    if (!choice.options.database.isEmpty())
        flags.insert(u"own"_s);
    if (!choice.pinnedNode.isEmpty())
        flags.insert(u"node"_s);
    if (choice.isWithoutAtomicDocumentWrites())
        flags.insert(u"guardless"_s);
    if (!choice.isClusterWide() && !choice.options.noTracking)
        flags.insert(u"concurrency"_s);
    return flags;
}

QHash<QString, CodeValue> valuesOf(CodeLanguage language, const SessionChoice &choice)
{
    const QString &base = choice.connection.database;
    const auto boolean = [language](bool value) { return booleanIn(language, value); };
    return {
        {u"urls"_s, {urlsInCode(choice.connection), OptionField::ServerUrl}},
        {u"default"_s, {quotedForCode(base.isEmpty() ? choice.options.database : base), OptionField::Database}},
        {u"own"_s, {quotedForCode(choice.options.database), OptionField::Database}},
        {u"effective"_s, {quotedForCode(choice.database()), OptionField::Database}},
        {u"node"_s, {quotedForCode(withoutUserInfo(choice.pinnedNode)), OptionField::RequestExecutor}},
        {u"noTracking"_s, {boolean(choice.options.noTracking), OptionField::NoTracking}},
        {u"noCaching"_s, {boolean(choice.options.noCaching), OptionField::NoCaching}},
        {u"mode"_s, {modeIn(language, choice.isClusterWide()), OptionField::TransactionMode}},
        {u"concurrency"_s, {boolean(choice.isOptimisticConcurrencyOn()), OptionField::OptimisticConcurrency}},
        {u"budget"_s, {QString::number(choice.requestBudget()), OptionField::RequestBudget}},
    };
}

/// Is the line there? Takes the condition off it.
bool takeCondition(QStringView &line, const QSet<QString> &flags)
{
    const qsizetype bar = line.indexOf(u'|');
    if (!line.startsWith(u'?') || bar < 0)
        return true;
    const bool isNegated = line.startsWith(u"?!");
    const qsizetype start = isNegated ? 2 : 1;
    const QString flag = line.mid(start, bar - start).toString();
    line = line.mid(bar + 1);
    return flags.contains(flag) != isNegated;
}

/// Puts the values in their places and marks those of refused fields.
class CodeWriter
{
public:
    CodeWriter(QHash<QString, CodeValue> values, QSet<OptionField> refused, QString storeDatabase)
        : m_values(std::move(values)), m_refused(std::move(refused)), m_trusted(std::move(storeDatabase))
    {}

    void write(QStringView line)
    {
        for (qsizetype at = line.indexOf(u"@{"); at >= 0; at = line.indexOf(u"@{")) {
            m_code.text += line.left(at);
            const qsizetype end = line.indexOf(u'}', at);
            writeValue(m_values.value(line.mid(at + 2, end - at - 2).toString()));
            line = line.mid(end + 1);
        }
        m_code.text += line;
        m_code.text += u'\n';
    }

    ClientCode take() { return std::move(m_code); }

private:
    void writeValue(const CodeValue &value)
    {
        if (m_refused.contains(value.field) && value.text != m_trusted)
            m_code.marks.append({m_code.text.size(), value.text.size(), value.field});
        m_code.text += value.text;
    }

    ClientCode m_code;
    QHash<QString, CodeValue> m_values;
    QSet<OptionField> m_refused;
    QString m_trusted; ///< a literal that is not what was refused
};

QSet<OptionField> refusedFields(const QList<Refusal> &refusals)
{
    QSet<OptionField> fields;
    for (const Refusal &refusal : refusals) {
        if (refusal.severity == Refusal::Severity::Refused)
            fields.insert(refusal.field);
    }
    return fields;
}

/// A store's database is right where it is the session's own name that is wrong.
QString trustedDatabase(const SessionChoice &choice)
{
    const QString &base = choice.connection.database;
    const bool isOverridden = !base.isEmpty() && !choice.options.database.isEmpty() && base != choice.options.database;
    return isOverridden ? quotedForCode(base) : QString();
}

} // namespace

QList<CodeLanguage> allCodeLanguages()
{
    return {CodeLanguage::CSharp, CodeLanguage::NodeJs, CodeLanguage::Python, CodeLanguage::Java};
}

QString nameOf(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::CSharp: return u"C#"_s;
    case CodeLanguage::NodeJs: return u"Node.js"_s;
    case CodeLanguage::Python: return u"Python"_s;
    case CodeLanguage::Java: return u"Java"_s;
    }
    return {};
}

ClientCode clientCode(CodeLanguage language, const SessionChoice &choice, const QList<Refusal> &refusals)
{
    const QSet<QString> flags = flagsOf(choice);
    CodeWriter writer(valuesOf(language, choice), refusedFields(refusals), trustedDatabase(choice));
    const QList<QStringView> lines = codeTemplate(language).split(u'\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // what follows the last line break is no line
        QStringView line = lines[i];
        if (takeCondition(line, flags))
            writer.write(line);
    }
    return writer.take();
}

} // namespace Rookery
