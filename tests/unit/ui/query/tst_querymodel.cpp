// SPDX-License-Identifier: GPL-3.0-or-later
#include "../panels/paneltab.h"
#include "query/querymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

QueryResult documentOf(const QString &id, const QByteArray &body)
{
    const QByteArray metadata = R"(, "@metadata": {"@collection": "Orders", "@change-vector": "A:1-x", "@id": ")";
    const QByteArray json = body.chopped(1) + metadata + id.toUtf8() + R"("}})";
    return {documentFrom(Json::parse(json).value()).value(), false};
}

QueryResult projectionOf(const QByteArray &body)
{
    QueryResult result;
    result.document.json = Json::parse(body).value();
    result.isProjection = true;
    return result;
}

} // namespace

class QueryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void results_fields_areColumnsAsTheyAreMet();
    void values_numbers_areAsTheyAreSpelled();
    void projections_haveNoIdAndCannotBeOpened();
    void append_newField_isANewColumn();
    void edited_document_showsItsStateAndValue();

private:
    QStringList headers() const;
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<QueryModel> m_model;
};

void QueryModelTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_model = std::make_unique<QueryModel>(*m_tab->workspace, nullptr);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void QueryModelTest::cleanup()
{
    m_model.reset();
    m_tab.reset();
}

QStringList QueryModelTest::headers() const
{
    QStringList headers;
    for (int column = 0; column < m_model->columnCount(); ++column)
        headers.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return headers;
}

void QueryModelTest::results_fields_areColumnsAsTheyAreMet()
{
    m_model->setResults({documentOf(u"orders/1-A"_s, R"({"Freight": 1, "Company": "c/1"})"),
        documentOf(u"orders/2-A"_s, R"({"Rate": 2, "Freight": 3})")});
    QCOMPARE(headers(), (QStringList{u"@id"_s, u"Freight"_s, u"Company"_s, u"Rate"_s}));
    QCOMPARE(cell(1, 0), u"orders/2-A"_s);
    QCOMPARE(cell(1, 2), QString());
    QVERIFY(!m_model->index(1, 2).data(QueryModel::TypeRole).isValid());
}

void QueryModelTest::values_numbers_areAsTheyAreSpelled()
{
    m_model->setResults({documentOf(u"orders/1-A"_s,
        R"({"a": 1.10000000000000000000000047, "b": 30.00, "c": null, "d": [1, 2], "e": {"x": 1}, "f": "one\ntwo"})")});
    QCOMPARE(cell(0, 1), u"1.10000000000000000000000047"_s);
    QCOMPARE(cell(0, 2), u"30.00"_s);
    QCOMPARE(cell(0, 3), u"null"_s);
    QCOMPARE(cell(0, 4), u"[2]"_s);
    QCOMPARE(cell(0, 5), u"{1}"_s);
    QCOMPARE(cell(0, 6), u"one two"_s);
    QVERIFY(m_model->index(0, 2).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
}

void QueryModelTest::projections_haveNoIdAndCannotBeOpened()
{
    m_model->setResults({projectionOf(R"({"Company": "c/1", "Count": 3})")});
    QCOMPARE(headers(), (QStringList{u"Company"_s, u"Count"_s}));
    QCOMPARE(m_model->idOf(m_model->index(0, 0)), QString());
    QCOMPARE(cell(0, 1), u"3"_s);
}

void QueryModelTest::append_newField_isANewColumn()
{
    m_model->setResults({documentOf(u"orders/1-A"_s, R"({"Freight": 1})")});
    m_model->append({documentOf(u"orders/2-A"_s, R"({"Freight": 2})")});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->append({documentOf(u"orders/3-A"_s, R"({"Rate": 3})")});
    QCOMPARE(headers(), (QStringList{u"@id"_s, u"Freight"_s, u"Rate"_s}));
    QCOMPARE(cell(2, 2), u"3"_s);
}

void QueryModelTest::edited_document_showsItsStateAndValue()
{
    m_tab->put(u"orders/1-A"_s, R"({"Freight": 1})");
    QVERIFY(m_tab->open(u"orders/1-A"_s));
    m_model->setResults({documentOf(u"orders/1-A"_s, R"({"Freight": 1})")});
    Session &session = m_tab->workspace->session();
    QVERIFY(session.set(u"orders/1-A"_s, Json::Pointer::parse(u"/Freight"_s).value(), Json::parse("2.50").value()));
    QCOMPARE(cell(0, 1), u"2.50"_s);
    QTRY_COMPARE(m_model->index(0, 0).data(QueryModel::StateRole).value<DocumentState>(), DocumentState::Modified);
}

QTEST_GUILESS_MAIN(QueryModelTest)
#include "tst_querymodel.moc"
