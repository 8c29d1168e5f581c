// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/newdocumentdialog.h"

#include "async/deliver.h"
#include "commands/collections.h"
#include "newdocument/collectionbox.h"
#include "newdocument/documentpreview.h"
#include "newdocument/idchoice.h"
#include "newdocument/startchoice.h"
#include "text/newdocumenttext.h"
#include "theme/icons.h"
#include "workspace/workspace.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rookery {

NewDocumentDialog::NewDocumentDialog(Workspace &workspace, const NewDocumentPreset &preset, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_collection(new CollectionBox(this)),
      m_collectionHint(new QLabel(this)), m_id(new IdChoice(workspace, this)),
      m_start(new StartChoice(preset.like, this)), m_preview(new DocumentPreview(this)), m_create(new QPushButton(this))
{
    setWindowTitle(tr("New document · %1").arg(workspace.title()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpForm();
    setUpFoot(*layout);
    resize(1100, 600);
    askForCollections();
    const QString likeCollection = preset.like ? collectionOf(preset.like->json) : QString();
    m_collection->setCollection(preset.collection.isEmpty() ? likeCollection : preset.collection);
    if (preset.isClone)
        m_start->chooseLike();
    showCollection(true);
    showStart();
}

// A field that loses its focus because the dialog goes is not settled: no id is reserved for half a name.
NewDocumentDialog::~NewDocumentDialog()
{
    m_collection->disconnect(this);
}

void NewDocumentDialog::done(int result)
{
    m_collection->disconnect(this);
    QDialog::done(result);
}

void NewDocumentDialog::setUpForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(16, 20, 24, 16);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(16);
    form->setLabelAlignment(Qt::AlignTrailing);
    m_collectionHint->setWordWrap(true);
    m_collectionHint->setProperty("role", u"hint"_s);
    auto *collection = new QVBoxLayout;
    collection->setSpacing(4);
    collection->addWidget(m_collection);
    collection->addWidget(m_collectionHint);
    auto *label = new QLabel(tr("Collection"), this);
    label->setBuddy(m_collection);
    form->addRow(label, collection);
    form->addRow(new QLabel(tr("ID"), this), m_id);
    form->addRow(new QLabel(tr("Start with"), this), m_start);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addLayout(form, 3);
    halves->addWidget(m_preview, 2);
    static_cast<QVBoxLayout *>(layout())->addLayout(halves, 1);
    connect(m_collection, &CollectionBox::collectionChanged, this, [this] { showCollection(false); });
    connect(m_collection, &CollectionBox::collectionSettled, this, [this] { showCollection(true); });
    connect(m_id, &IdChoice::changed, this, &NewDocumentDialog::showReadiness);
    connect(m_start, &StartChoice::changed, this, &NewDocumentDialog::showStart);
}

void NewDocumentDialog::setUpFoot(QBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 10, 16, 12);
    auto *note = new QLabel(tr("A pending change: nothing is sent until you review and save."), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    cancel->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where it is, or half a name would be settled
    m_create->setDefault(true);
    m_create->setProperty("primary", true);
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(Icon::Info).pixmap(16));
    note->setProperty("role", u"hint"_s);
    row->addWidget(sign);
    row->addWidget(note, 1);
    row->addWidget(cancel);
    row->addWidget(m_create);
    layout.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewDocumentDialog::create);
}

void NewDocumentDialog::askForCollections()
{
    deliver(m_workspace.executor().send(GetCollectionStatistics{}), this,
        [this](const Result<CollectionStatistics> &statistics) {
            if (statistics)
                m_collection->setCollections(statistics->collections);
        });
}

void NewDocumentDialog::showCollection(bool isSettled)
{
    const QString collection = m_collection->collection();
    m_collectionHint->setText(NewDocumentText::collectionHint(m_collection->isNew(), collection.isEmpty()));
    m_id->setCollection(collection, isSettled);
    showReadiness();
}

void NewDocumentDialog::showStart()
{
    if (const auto &start = m_start->start())
        m_preview->setBody(start->body);
    else
        m_preview->clearBody(tr("Nothing to start with"));
    showReadiness();
}

void NewDocumentDialog::showReadiness()
{
    const QString id = m_id->shownId();
    if (m_isCreating && !m_id->isReserving())
        createNow();
    m_create->setText(NewDocumentText::createButton(id));
    m_create->setEnabled(m_id->isUsable() && m_start->start() && !m_isCreating);
    m_preview->setName(id, m_collection->collection());
}

void NewDocumentDialog::create()
{
    m_isCreating = true;
    m_id->reserve();
    showReadiness();
}

/// With the id that is there by now; where none could be had, its row says why.
void NewDocumentDialog::createNow()
{
    m_isCreating = false;
    const auto &start = m_start->start();
    if (m_id->id().isEmpty() || !m_id->isUsable() || !start)
        return;
    Q_EMIT createRequested(m_id->id(), m_collection->collection(), start->body);
    accept();
}

} // namespace Rookery
