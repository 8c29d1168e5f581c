// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/requestpreview.h"

#include "json/format.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype longestDocument = 160;

QString quoted(const QString &text)
{
    return QString::fromUtf8(Json::Value::fromString(text).toJson());
}

/// What the server is told to expect: without optimistic concurrency nothing, of a new document that there is none.
QString expectedVector(const PendingDocument &document, bool isOptimistic)
{
    if (!isOptimistic)
        return u"null"_s;
    if (!document.before)
        return document.now ? quoted(QString()) : u"null"_s; // what was never loaded is deleted as it is
    const std::optional<Json::Value> metadata = document.before->member(u"@metadata");
    const std::optional<Json::Value> vector = metadata ? metadata->member(u"@change-vector") : std::nullopt;
    return vector ? QString::fromUtf8(vector->lexeme()) : u"null"_s;
}

QString shortDocument(const Json::Value &document)
{
    const QByteArray whole = Json::compacted(document.withoutMember(u"@metadata"));
    const QString text = QString::fromUtf8(QByteArrayView(whole).first(qMin(longestDocument * 4, whole.size())));
    return text.size() > longestDocument ? text.first(longestDocument) + u" …"_s : text;
}

QString commandLine(const PendingDocument &document, bool isOptimistic)
{
    const QString head
        = u"{ \"Type\": %1, \"Id\": %2, \"ChangeVector\": %3"_s.arg(document.now ? u"\"PUT\""_s : u"\"DELETE\""_s,
            quoted(document.openId.value_or(document.id)), expectedVector(document, isOptimistic));
    return document.now ? head + u", \"Document\": "_s + shortDocument(*document.now) + u" }"_s : head + u" }"_s;
}

QList<PendingDocument> documentsToSend(const QList<PendingDocument> &documents)
{
    QList<PendingDocument> sent;
    for (const PendingDocument &document : documents) {
        if (document.isTicked && document.isReady())
            sent.append(document);
    }
    return sent;
}

} // namespace

QString requestText(const ReviewPlace &place, const QList<PendingDocument> &documents)
{
    QStringList commands;
    for (const PendingDocument &document : documentsToSend(documents))
        commands.append(u"    "_s + commandLine(document, place.isOptimistic));
    const QString mode = place.isClusterWide ? u",\n  \"TransactionMode\": \"ClusterWide\""_s : QString();
    return u"POST /databases/%1/bulk_docs\n{ \"Commands\": [\n"_s.arg(place.database) + commands.join(u",\n"_s)
        + u"\n  ]"_s + mode + u" }"_s;
}

RequestPreview::RequestPreview(QWidget *parent)
    : QFrame(parent), m_size(new QLabel(this)), m_text(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    setUpHead(column);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Request preview"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(NoFrame);
    m_text->setLayoutDirection(Qt::LeftToRight);
    column->addWidget(m_text);
}

void RequestPreview::setUpHead(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    auto *copy = new QToolButton(this);
    copy->setText(tr("Copy"));
    copy->setAutoRaise(true);
    connect(
        copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    row->addWidget(new QLabel(tr("Request"), this));
    row->addStretch();
    row->addWidget(m_size);
    row->addWidget(copy);
    column->addLayout(row);
}

void RequestPreview::setRequest(const ReviewPlace &place, const QList<PendingDocument> &documents)
{
    m_text->setPlainText(requestText(place, documents));
    const int commands = static_cast<int>(documentsToSend(documents).size());
    m_size->setText(tr("1 request, %n commands", nullptr, commands));
}

} // namespace Rookery
