// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/foundmodel.h"
#include "paneltab.h"
#include "views/panels/findpanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

TextPattern patternOf(const QString &text)
{
    return TextPattern::of({text}).value();
}

QStringList linesOf(const FoundModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto text = [&model, row](int column) { return model.index(row, column).data().toString(); };
        lines.append(text(FoundModel::Document) + u':' + text(FoundModel::Line) + u' ' + text(FoundModel::Text));
    }
    return lines;
}

} // namespace

class FindPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void model_openDocuments_rowsShowHitsInTheirLine();
    void model_editBefore_movesTheHit();
    void model_documentClosed_rowsGo();
    void model_documentClosed_afterHitsChanged_rowsGo();
    void model_searchCancelled_keepsWhatWasFound();
    void places_longLine_isCutAroundTheHit();
    void replace_ticked_isOneStepOfEachDocument();
    void replace_sessionsUndo_undoesAllButWhatWentOn();
    void replace_sessionsUndo_leavesOtherStepsAlone();
    void replace_unticked_stays();
    void replace_changedSince_staysAndIsCounted();
    void replace_edited_whileItRuns_replacesTheRightHits();
    void replace_random_undoneGivesTheBytesBack();
    void panel_keys_findReplaceAndGo();
    void panel_wrongExpression_isSaid();
    void panel_nothingFound_isSaid();

private:
    void search(const QString &text);
    void replaceBy(const QString &text);
    QByteArray textOf(const QString &id) { return m_tab->workspace->openDocument(id)->buffer().text(); }

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<FoundModel> m_model;
};

void FindPanelTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_tab->put(u"orders/1-A"_s, R"({"a": "red", "b": "red red"})");
    m_tab->put(u"orders/2-A"_s, R"({"a": "blue"})");
    m_tab->put(u"orders/3-A"_s, R"({"a": "RED"})");
    for (const QString &id : {u"orders/1-A"_s, u"orders/2-A"_s, u"orders/3-A"_s})
        QVERIFY(m_tab->open(id));
    m_model = std::make_unique<FoundModel>(*m_tab->workspace);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
}

void FindPanelTest::cleanup()
{
    m_model.reset();
    m_tab.reset();
}

void FindPanelTest::search(const QString &text)
{
    m_model->search(patternOf(text));
    QTRY_VERIFY(!m_model->isBusy());
}

void FindPanelTest::replaceBy(const QString &text)
{
    m_model->replaceTicked(TextReplacement::of(text, m_model->pattern()).value());
    QTRY_VERIFY(!m_model->isBusy());
}

void FindPanelTest::model_openDocuments_rowsShowHitsInTheirLine()
{
    search(u"red"_s);
    QCOMPARE(linesOf(*m_model),
        (QStringList{u"orders/1-A:2 \"a\": \"red\","_s, u"orders/1-A:3 \"b\": \"red red\""_s,
            u"orders/1-A:3 \"b\": \"red red\""_s, u"orders/3-A:2 \"a\": \"RED\""_s}));
    const auto place = m_model->index(2, FoundModel::Text).data(FoundModel::PlaceRole).value<FoundPlace>();
    QCOMPARE(place.before, u"\"b\": \"red "_s);
    QCOMPARE(place.text, u"red"_s);
    QCOMPARE(place.behind, u"\""_s);
    QCOMPARE(m_model->tickedHits(), 4);
    QCOMPARE(m_model->tickedDocuments(), 2);
}

void FindPanelTest::model_editBefore_movesTheHit()
{
    search(u"red"_s);
    const TextHit before = m_model->hit(m_model->index(1, 0)).value();
    m_tab->workspace->openDocument(u"orders/1-A"_s)->edit({{2, "", "  "}}, u"Edit"_s);
    QCOMPARE(m_model->hit(m_model->index(1, 0)), (TextHit{before.offset + 2, 3}));
    QCOMPARE(m_model->hit(m_model->index(3, 0))->length, 3); // of another document
}

void FindPanelTest::model_documentClosed_rowsGo()
{
    search(u"red"_s);
    m_tab->workspace->close(m_tab->workspace->openDocument(u"orders/1-A"_s));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->documentId(m_model->index(0, 0)), u"orders/3-A"_s);
}

void FindPanelTest::model_documentClosed_afterHitsChanged_rowsGo()
{
    m_tab->put(u"orders/4-A"_s, R"({"a": "red red red red red red"})");
    QVERIFY(m_tab->open(u"orders/4-A"_s));
    search(u"red"_s);
    QCOMPARE(m_model->rowCount(), 10);
    OpenDocument *document = m_tab->workspace->openDocument(u"orders/4-A"_s);
    const TextHit third = m_model->hit(m_model->index(6, 0)).value();
    document->edit({{0, textOf(u"orders/4-A"_s).first(third.end()), ""}}, u"Edit"_s);
    QCOMPARE(m_model->hit(m_model->index(6, 0)), std::nullopt);
    QCOMPARE(m_model->hit(m_model->index(7, 0)), (TextHit{1, 3}));
    m_tab->workspace->close(document);
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->tickedHits(), 4);
}

void FindPanelTest::model_searchCancelled_keepsWhatWasFound()
{
    const QSignalSpy progress(m_model.get(), &FoundModel::progressed);
    m_model->search(patternOf(u"red"_s));
    QVERIFY(m_model->isBusy());
    QCOMPARE(m_model->documentCount(), 3);
    m_model->cancel();
    QVERIFY(!m_model->isBusy());
    QTest::qWait(50); // what the worker found is not asked for any more
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!progress.isEmpty());
}

void FindPanelTest::places_longLine_isCutAroundTheHit()
{
    const QByteArray text = "x\n" + QByteArray("é").repeated(300) + "hit" + QByteArray("€").repeated(300) + "\ny";
    const FoundPlace place = placesOf(text, {{602, 3}}).first();
    QCOMPARE(place.line, 2);
    QCOMPARE(place.text, u"hit"_s);
    QCOMPARE(place.before, QString(40, u'é'));
    QCOMPARE(place.behind, QString(53, u'€'));
}

void FindPanelTest::replace_ticked_isOneStepOfEachDocument()
{
    const QByteArray before = textOf(u"orders/1-A"_s);
    search(u"red"_s);
    const QSignalSpy done(m_model.get(), &FoundModel::replaced);
    replaceBy(u"green"_s);
    const auto replaced = done.first().first().value<FoundModel::Replaced>();
    QCOMPARE(replaced.hits, 4);
    QCOMPARE(replaced.ids, (QStringList{u"orders/1-A"_s, u"orders/3-A"_s}));
    QCOMPARE(replaced.changed, 0);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(textOf(u"orders/1-A"_s), QByteArray(before).replace("red", "green"));
    OpenDocument *document = m_tab->workspace->openDocument(u"orders/1-A"_s);
    QCOMPARE(document->undoStack().count(), 1);
    QTRY_VERIFY(m_tab->workspace->session().isPending(u"orders/1-A"_s));
    document->undoStack().undo();
    QCOMPARE(textOf(u"orders/1-A"_s), before);
}

void FindPanelTest::replace_sessionsUndo_undoesAllButWhatWentOn()
{
    const QByteArray before = textOf(u"orders/1-A"_s);
    search(u"red"_s);
    replaceBy(u"green"_s);
    QUndoStack &session = m_tab->workspace->undoStack();
    QCOMPARE(session.undoText(), u"Replace in "_s + QLocale().createSeparatedList({u"orders/1-A"_s, u"orders/3-A"_s}));
    const QByteArray after = textOf(u"orders/1-A"_s);
    session.undo();
    QCOMPARE(textOf(u"orders/1-A"_s), before);
    QVERIFY(textOf(u"orders/3-A"_s).contains("RED"));
    session.redo();
    QCOMPARE(textOf(u"orders/1-A"_s), after);
    QVERIFY(textOf(u"orders/3-A"_s).contains("green"));
    m_tab->workspace->openDocument(u"orders/3-A"_s)->edit({{0, "", " "}}, u"Edit"_s);
    const QSignalSpy failed(m_tab->workspace.get(), &Workspace::failed);
    session.undo();
    QCOMPARE(textOf(u"orders/1-A"_s), before);
    QVERIFY(textOf(u"orders/3-A"_s).contains("green"));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().last().value<Error>().documentId, u"orders/3-A"_s);
}

void FindPanelTest::replace_sessionsUndo_leavesOtherStepsAlone()
{
    search(u"red"_s);
    replaceBy(u"green"_s);
    OpenDocument *document = m_tab->workspace->openDocument(u"orders/1-A"_s);
    document->undoStack().undo();
    document->edit({{0, "", " "}}, u"Edit"_s); // stands where the replacement stood
    const QByteArray edited = textOf(u"orders/1-A"_s);
    const QSignalSpy failed(m_tab->workspace.get(), &Workspace::failed);
    m_tab->workspace->undoStack().undo();
    QCOMPARE(textOf(u"orders/1-A"_s), edited);
    QVERIFY(textOf(u"orders/3-A"_s).contains("RED"));
    QCOMPARE(failed.size(), 1);
    m_tab->workspace->undoStack().redo();
    QCOMPARE(textOf(u"orders/1-A"_s), edited);
    QVERIFY(textOf(u"orders/3-A"_s).contains("green"));
}

void FindPanelTest::replace_unticked_stays()
{
    search(u"red"_s);
    QVERIFY(m_model->setData(m_model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_model->tickedHits(), 3);
    replaceBy(u"green"_s);
    QVERIFY(textOf(u"orders/1-A"_s).contains("\"red green\""));
    QCOMPARE(m_model->rowCount(), 1);
}

void FindPanelTest::replace_changedSince_staysAndIsCounted()
{
    search(u"red"_s);
    OpenDocument *document = m_tab->workspace->openDocument(u"orders/1-A"_s);
    const TextHit hit = m_model->hit(m_model->index(0, 0)).value();
    document->edit({{hit.offset + 1, "e", "i"}}, u"Edit"_s);
    QVERIFY(m_model->index(0, 0).data(FoundModel::IsChangedRole).toBool());
    QVERIFY(!m_model->index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
    const QSignalSpy done(m_model.get(), &FoundModel::replaced);
    replaceBy(u"green"_s);
    QCOMPARE(done.first().first().value<FoundModel::Replaced>().hits, 3);
    QCOMPARE(done.first().first().value<FoundModel::Replaced>().changed, 1);
    QVERIFY(textOf(u"orders/1-A"_s).contains("\"rid\""));
    QVERIFY(textOf(u"orders/1-A"_s).contains("\"green green\""));
}

void FindPanelTest::replace_edited_whileItRuns_replacesTheRightHits()
{
    search(u"red"_s);
    m_model->setData(m_model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    m_model->replaceTicked(TextReplacement::of(u"green"_s, m_model->pattern()).value());
    m_tab->workspace->openDocument(u"orders/1-A"_s)
        ->edit({{1, "", "  "}}, u"Edit"_s); // a worker has the text of before
    QTRY_VERIFY(!m_model->isBusy());
    QVERIFY(textOf(u"orders/1-A"_s).contains("\"a\": \"red\""));
    QVERIFY(textOf(u"orders/1-A"_s).contains("\"green green\""));
}

void FindPanelTest::replace_random_undoneGivesTheBytesBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int run = 0; run < 15; ++run) {
        QHash<QString, QByteArray> before;
        for (const OpenDocument *document : m_tab->workspace->openDocuments())
            before.insert(document->id(), document->buffer().text());
        search(QStringList{u"r"_s, u"e"_s, u"\""_s, u"red"_s}[random.bounded(4)]);
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_model->setData(
                m_model->index(row, 0), random.bounded(2) ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
        replaceBy(QStringList{u""_s, u"é"_s, u"red"_s}[random.bounded(3)]);
        for (OpenDocument *document : m_tab->workspace->openDocuments()) {
            if (document->undoStack().canUndo())
                document->undoStack().undo();
            QCOMPARE(document->buffer().text(), before.value(document->id()));
        }
    }
}

void FindPanelTest::panel_keys_findReplaceAndGo()
{
    FindPanel panel(*m_tab->workspace);
    panel.resize(900, 300);
    panel.show();
    const QSignalSpy activated(&panel, &FindPanel::hitActivated);
    const QSignalSpy counts(&panel, &FindPanel::countChanged);
    panel.open(QString());
    QTest::keyClicks(panel.findChildren<QLineEdit *>().first(), u"red"_s);
    QTest::keyClick(panel.findChildren<QLineEdit *>().first(), Qt::Key_Return);
    QTRY_COMPARE(panel.model().rowCount(), 4);
    QTRY_COMPARE(counts.last().first().toInt(), 4);
    auto *view = panel.findChild<QTreeView *>();
    view->setCurrentIndex(panel.model().index(3, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activated.first().first().toString(), u"orders/3-A"_s);
    QTest::keyClick(view, Qt::Key_Space); // takes the tick away
    QPushButton *replace = nullptr;
    for (QPushButton *button : panel.findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Replace"))
            replace = button;
    }
    QVERIFY(replace);
    QCOMPARE(replace->text(), u"Replace 3 hit(s) in 1 document(s)"_s);
    QTest::keyClick(replace, Qt::Key_Space);
    QTRY_COMPARE(panel.model().rowCount(), 1);
    QVERIFY(textOf(u"orders/3-A"_s).contains("RED"));
}

void FindPanelTest::panel_wrongExpression_isSaid()
{
    FindPanel panel(*m_tab->workspace);
    for (QAbstractButton *button : panel.findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == u"Regular expression")
            button->click();
    }
    panel.findChildren<QLineEdit *>().first()->setText(u"("_s);
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u' ').contains(u"Not an expression, at character"), qPrintable(texts.join(u' ')));
}

void FindPanelTest::panel_nothingFound_isSaid()
{
    FindPanel panel(*m_tab->workspace);
    panel.findChildren<QLineEdit *>().first()->setText(u"purple"_s);
    QTest::keyClick(panel.findChildren<QLineEdit *>().first(), Qt::Key_Return);
    const auto says = [&panel](const QString &text) {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(says(u"No hits in 3 open document(s)."_s));
}

QTEST_MAIN(FindPanelTest)
#include "tst_findpanel.moc"
