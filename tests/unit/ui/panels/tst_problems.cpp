// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/problemsmodel.h"
#include "paneltab.h"
#include "views/panels/problemspanel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

QStringList problemLines(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto text = [&model, row](int column) { return model.index(row, column).data().toString(); };
        lines.append(QStringList{text(ProblemsModel::Document), text(ProblemsModel::Place)}.join(u' '));
    }
    return lines;
}

/// Replaces what stands first in the text.
void replaceIn(OpenDocument &document, const QByteArray &before, const QByteArray &after)
{
    const qsizetype offset = document.buffer().text().indexOf(before);
    QVERIFY(offset >= 0);
    document.edit({{offset, before, after}}, u"Edit"_s);
    document.readNow();
}

} // namespace

class ProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void model_oddDocuments_areListedInOrderOfOpening();
    void model_invalidText_isAnErrorWithItsSpot();
    void model_textMended_problemsGo();
    void model_documentClosed_problemsGo();
    void panel_activatedRow_tellsTheSpot();

private:
    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<ProblemsModel> m_model;
};

void ProblemsTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_tab->put(u"orders/1-A"_s, R"({"a": -0, "b": "\/"})");
    m_tab->put(u"orders/2-A"_s, R"({"a": 1})");
    m_tab->put(u"orders/0-A"_s, R"({"a": 1, "a": 2})");
    m_model = std::make_unique<ProblemsModel>(*m_tab->workspace, nullptr);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
}

void ProblemsTest::cleanup()
{
    m_model.reset();
    m_tab.reset();
}

void ProblemsTest::model_oddDocuments_areListedInOrderOfOpening()
{
    const QSignalSpy counts(m_model.get(), &ProblemsModel::countChanged);
    for (const QString &id : {u"orders/1-A"_s, u"orders/2-A"_s, u"orders/0-A"_s})
        QVERIFY(m_tab->open(id));
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->documentId(m_model->index(0, 0)), u"orders/1-A"_s);
    QCOMPARE(m_model->documentId(m_model->index(2, 0)), u"orders/0-A"_s);
    QCOMPARE(m_model->index(0, ProblemsModel::Sentence).data().toString(), u"RavenDB stores -0 as 0."_s);
    QCOMPARE(m_model->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Warning"_s);
    QCOMPARE(m_model->errorCount(), 0);
    QCOMPARE(counts.last().first().toInt(), 3);
}

void ProblemsTest::model_invalidText_isAnErrorWithItsSpot()
{
    OpenDocument *document = m_tab->open(u"orders/2-A"_s);
    QVERIFY(document);
    replaceIn(*document, "1", "x");
    QTRY_COMPARE(m_model->errorCount(), 1);
    const TextPosition position = m_model->position(m_model->index(0, 0));
    QCOMPARE(position.byte, document->buffer().text().indexOf('x'));
    QCOMPARE(problemLines(*m_model), QStringList{u"orders/2-A %1:%2"_s.arg(position.line).arg(position.column)});
}

void ProblemsTest::model_textMended_problemsGo()
{
    OpenDocument *document = m_tab->open(u"orders/1-A"_s);
    QVERIFY(document);
    QTRY_COMPARE(m_model->rowCount(), 2);
    replaceIn(*document, "-0", "-");
    QTRY_COMPARE(m_model->errorCount(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    replaceIn(*document, "-,", "0,");
    QTRY_COMPARE(m_model->errorCount(), 0);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, ProblemsModel::Sentence).data().toString(), u"RavenDB stores \\/ as /."_s);
}

void ProblemsTest::model_documentClosed_problemsGo()
{
    OpenDocument *document = m_tab->open(u"orders/1-A"_s);
    QVERIFY(document);
    QVERIFY(m_tab->open(u"orders/0-A"_s));
    QTRY_COMPARE(m_model->rowCount(), 3);
    m_tab->workspace->close(document);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->documentId(m_model->index(0, 0)), u"orders/0-A"_s);
}

void ProblemsTest::panel_activatedRow_tellsTheSpot()
{
    ProblemsPanel panel(*m_tab->workspace, nullptr);
    QSignalSpy activated(&panel, &ProblemsPanel::problemActivated);
    QVERIFY(m_tab->open(u"orders/1-A"_s));
    QTRY_COMPARE(panel.count(), 2);
    auto *view = panel.findChild<QTreeView *>();
    QCOMPARE(view->accessibleName(), u"Problems"_s);
    Q_EMIT view->activated(view->model()->index(0, ProblemsModel::Document));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().at(0).toString(), u"orders/1-A"_s);
    QCOMPARE(activated.first().at(1).value<TextPosition>().line, 2);
}

QTEST_MAIN(ProblemsTest)
#include "tst_problems.moc"
