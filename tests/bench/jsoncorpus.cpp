// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncorpus.h"

#include "json/writer.h"

#include <QRandomGenerator>
#include <QStringList>

#include <iterator>

using namespace Qt::StringLiterals;
using Rookery::Json::Value;
using Rookery::Json::Writer;

namespace {

constexpr quint32 corpusSeed = 20251125;

class Corpus
{
public:
    void writeOrder(Writer &writer, int number);
    void writeMeasurement(Writer &writer, int number);

private:
    int below(int limit) { return m_random.bounded(limit); }
    template <size_t N>
    QString oneOf(const char16_t *const (&words)[N])
    {
        return QString::fromUtf16(words[static_cast<size_t>(below(static_cast<int>(N)))]);
    }
    QString sentence(int words, bool isForeign);
    void writeNumber(Writer &writer, int decimals);
    void writeLine(Writer &writer);
    void writeAddress(Writer &writer);

    QRandomGenerator m_random{corpusSeed};
};

constexpr const char16_t *plainWords[] = {u"order", u"shipped", u"with", u"the", u"morning", u"delivery", u"please",
    u"ring", u"twice", u"fragile", u"keep", u"cool", u"goods", u"of", u"second"};
constexpr const char16_t *foreignWords[] = {u"Größe", u"Zürich", u"naïve", u"señor", u"żółw", u"Москва", u"данные",
    u"東京都", u"数据库", u"文档", u"שלום", u"Ålesund", u"document", u"value"};
constexpr const char16_t *cities[] = {u"London", u"Graz", u"Köln", u"São Paulo", u"Århus", u"Seattle", u"Lyon"};

QString Corpus::sentence(int words, bool isForeign)
{
    QStringList list;
    for (int n = 0; n < words; ++n)
        list += isForeign ? oneOf(foreignWords) : oneOf(plainWords);
    return list.join(u' ');
}

void Corpus::writeNumber(Writer &writer, int decimals)
{
    QByteArray text = QByteArray::number(below(100'000)) + '.';
    for (int n = 0; n < decimals; ++n)
        text += QByteArray::number(below(10));
    writer.value(*Rookery::Json::parse(text));
}

void Corpus::writeLine(Writer &writer)
{
    writer.beginObject().key(u"Product").string(u"products/%1-A"_s.arg(below(77)));
    writer.key(u"ProductName").string(sentence(2, false)).key(u"PricePerUnit");
    writeNumber(writer, 2);
    writer.key(u"Quantity").integer(below(60)).key(u"Discount");
    writeNumber(writer, 1);
    writer.endObject();
}

void Corpus::writeAddress(Writer &writer)
{
    writer.beginObject().key(u"Line1").string(sentence(3, false)).key(u"Line2").null();
    writer.key(u"City").string(oneOf(cities)).key(u"Region").null();
    writer.key(u"PostalCode").string(u"%1"_s.arg(below(99'999))).key(u"Country").string(u"Austria").endObject();
}

void Corpus::writeOrder(Writer &writer, int number)
{
    writer.beginObject().key(u"Company").string(u"companies/%1-A"_s.arg(below(91)));
    writer.key(u"Employee").string(u"employees/%1-A"_s.arg(below(9))).key(u"Freight");
    writeNumber(writer, 4);
    writer.key(u"Lines").beginArray();
    for (int lines = 3 + below(27); lines > 0; --lines)
        writeLine(writer);
    writer.endArray().key(u"Notes").string(sentence(below(40), false));
    writer.key(u"OrderedAt").string(u"1998-05-06T00:00:00.0000000"_s).key(u"ShipTo");
    writeAddress(writer);
    writer.key(u"ShipVia").string(u"shippers/2-A").key(u"ShippedAt").null().key(u"IsPaid").boolean(below(2) == 0);
    writer.key(u"@metadata").beginObject().key(u"@collection").string(u"Orders");
    writer.key(u"@change-vector").string(u"A:%1-0dvRDMDmDk2Y0vHDRhJ1uQ"_s.arg(number));
    writer.key(u"@id").string(u"orders/%1-A"_s.arg(number));
    writer.key(u"@last-modified").string(u"2018-07-27T12:11:53.0447651Z").endObject().endObject();
}

void Corpus::writeMeasurement(Writer &writer, int number)
{
    writer.beginObject().key(u"Id").integer(0x7000'0000'0000'0000 + number);
    writer.key(u"Title").string(sentence(3 + below(6), true)).key(u"Samples").beginArray();
    for (int samples = 2 + below(6); samples > 0; --samples)
        writeNumber(writer, 6 + below(9));
    writer.endArray().key(u"Note").string(sentence(2 + below(8), below(2) == 0)).key(u"Flags").beginArray();
    writer.boolean(true).null().boolean(false).endArray().key(u"Größe").integer(below(1000)).endObject();
}

} // namespace

QByteArray generatedReply(qsizetype bytes)
{
    Corpus corpus;
    Writer writer;
    writer.beginObject().key(u"Results").beginArray();
    for (int n = 1; writer.bytes().size() < bytes; ++n)
        corpus.writeOrder(writer, n);
    writer.endArray().key(u"Includes").beginObject().endObject().endObject();
    return writer.take();
}

QByteArray generatedDocument(qsizetype bytes)
{
    Corpus corpus;
    Writer writer;
    writer.beginObject().key(u"Measurements").beginArray();
    for (int n = 1; writer.bytes().size() < bytes; ++n)
        corpus.writeMeasurement(writer, n);
    writer.endArray().endObject();
    return writer.take();
}
