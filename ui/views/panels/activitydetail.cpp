// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/activitydetail.h"

#include "text/activitytext.h"
#include "text/units.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *linkLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setText(u"<a href=\"#\">%1</a>"_s.arg(text));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setAccessibleName(text);
    return label;
}

/// Where a long address may be broken: Qt breaks at spaces only.
QString breakable(QString address)
{
    static constexpr QChar breakHere(0x200b);
    for (const QChar sign : {u'/', u'?', u'&'})
        address.replace(sign, QString(sign) + breakHere);
    return address;
}

} // namespace

ActivityDetail::ActivityDetail(QWidget *parent)
    : QScrollArea(parent), m_title(nullptr), m_address(nullptr), m_error(nullptr), m_sentence(nullptr),
      m_facts(nullptr), m_links(nullptr), m_curl(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Request"));
    QPalette dock = palette();
    dock.setColor(QPalette::Window, tokensOf(dock).panel);
    setPalette(dock);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    setWidget(page);
    setUpHead();
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(6);
    layout->addLayout(m_facts);
    setUpLinks();
    layout->addStretch();
    describe({});
}

void ActivityDetail::setUpHead()
{
    m_title = wrappingLabel(widget());
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_address = wrappingLabel(widget());
    m_address->setFont(monospaceFont(font()));
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_error = wrappingLabel(widget());
    m_sentence = wrappingLabel(widget());
    for (QLabel *label : {m_title, m_address, m_error, m_sentence})
        widget()->layout()->addWidget(label);
}

void ActivityDetail::setUpLinks()
{
    m_links = new QWidget(widget());
    auto *row = new QHBoxLayout(m_links);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    QLabel *text = linkLabel(tr("Copy as text"), m_links);
    m_curl = linkLabel(tr("Copy as curl"), m_links);
    connect(text, &QLabel::linkActivated, this, &ActivityDetail::copyTextRequested);
    connect(m_curl, &QLabel::linkActivated, this, &ActivityDetail::copyCurlRequested);
    row->addWidget(text);
    row->addWidget(m_curl);
    row->addStretch();
    widget()->layout()->addWidget(m_links);
}

void ActivityDetail::describe(const QList<Activity> &activities)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_links->setVisible(!activities.isEmpty());
    m_address->setVisible(activities.size() == 1);
    showError(activities.size() == 1 ? activities.first().error : std::nullopt);
    if (activities.isEmpty())
        m_title->setText(tr("Select a request to see all of it."));
    else if (activities.size() == 1)
        showOne(activities.first());
    else
        showFold(activities);
    m_curl->setVisible(!activities.isEmpty() && !ActivityText::asCurl(activities.first()).isEmpty());
}

void ActivityDetail::showOne(const Activity &activity)
{
    m_title->setText(ActivityText::purpose(activity));
    const QString verb = ActivityText::method(activity);
    const QString address = breakable(activity.facts.address);
    m_address->setText(verb.isEmpty() ? address : verb + u' ' + address);
    m_address->setVisible(!address.isEmpty());
    addFact(tr("Sent at"), QLocale().toString(activity.sentAt.toLocalTime(), u"yyyy-MM-dd HH:mm:ss.zzz"));
    addFact(tr("Command"), activity.command);
    addFact(tr("Status"), ActivityText::status(activity));
    addFact(tr("Duration"), ActivityText::duration(activity));
    addFact(tr("Sent"), byteText(activity.facts.bytesSent));
    addFact(tr("Received"), byteText(activity.facts.bytesReceived));
    if (!activity.facts.node.isEmpty())
        addFact(tr("Node"), activity.facts.node);
    if (!activity.session.isEmpty())
        addFact(tr("Session"), activity.session);
}

void ActivityDetail::showFold(const QList<Activity> &loads)
{
    const auto cached
        = std::count_if(loads.cbegin(), loads.cend(), [](const Activity &load) { return load.facts.fromCache; });
    m_title->setText(ActivityText::foldPurpose(loads));
    addFact(tr("Requests"), tr("%1 → 1", "now, and when loaded together").arg(loads.size()));
    addFact(tr("Waiting"), ActivityText::foldDuration(loads));
    addFact(tr("From cache"), tr("%1 of %2").arg(cached).arg(loads.size()));
}

void ActivityDetail::showError(const std::optional<Error> &error)
{
    m_error->setVisible(error.has_value());
    m_sentence->setVisible(error && !error->message.isEmpty());
    if (!error)
        return;
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setText(error->httpStatus > 0 ? tr("Failed with %1, %2").arg(error->httpStatus).arg(error->exceptionName())
                                           : tr("Failed, %1").arg(error->exceptionName()));
    m_sentence->setText(error->message);
}

void ActivityDetail::addFact(const QString &name, const QString &value)
{
    auto *label = new QLabel(name, widget());
    label->setProperty("role", QStringLiteral("hint"));
    QLabel *text = wrappingLabel(widget());
    text->setText(value);
    label->setBuddy(text);
    m_facts->addRow(label, text);
}

} // namespace Rookery
