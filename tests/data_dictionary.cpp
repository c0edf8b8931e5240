// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/data_dictionary.hpp>

#include <lucity/report_list.hpp>
#include <lucity/statement.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

namespace json = boost::json;
using lucity::standard_reports;

/// Writes the statement in Markdown from a data dictionary and nothing else: no other part of the
/// library is used here.
class markdown_writer {
public:
    explicit markdown_writer(json::value dictionary) : dictionary_(std::move(dictionary)) {}

    /// The statement up to a tier, by its place in the dictionary.
    std::string write(std::size_t most) {
        const auto& statement = dictionary_.at("statement");
        out_ = "# " + text(statement, "title") + "\n";
        section(statement.at("introduction"));
        line(0, tiers().at(most).at("sentence"));
        for (std::size_t tier = 0; tier <= most; ++tier)
            added_at(tier);
        for (const auto& rules : statement.at("rules").as_array())
            section(rules);
        title(text(statement, "choice_title"));
        for (const auto& report : reports())
            if (index_of(report) <= most)
                line(0, report.at("opting_out"));
        return out_;
    }

    const json::array& tiers() const { return dictionary_.at("tiers").as_array(); }

private:
    static std::string text(const json::value& of, std::string_view name) {
        return json::value_to<std::string>(of.at(name));
    }
    const json::array& reports() const { return dictionary_.at("reports").as_array(); }

    /// The place of the tier from which on a report or member is collected.
    std::size_t index_of(const json::value& collected) const {
        std::size_t index = 0;
        while (tiers().at(index).at("name") != collected.at("since"))
            ++index;
        return index;
    }

    void title(const std::string& words) { out_ += "\n## " + words + "\n\n"; }
    void line(std::size_t depth, const json::value& sentence) {
        out_ += std::string(2 * depth, ' ') + "- " + json::value_to<std::string>(sentence) + '\n';
    }
    void section(const json::value& rules) {
        title(text(rules, "title"));
        for (const auto& sentence : rules.at("sentences").as_array())
            line(0, sentence);
    }

    void added_at(std::size_t tier) {
        const auto before = out_;
        title(text(tiers().at(tier), "title"));
        bool any = false;
        for (const auto& report : reports()) {
            if (index_of(report) > tier)
                continue;
            const auto without = out_;
            line(0, report.at("sentence"));
            if (members(report, tier, index_of(report) == tier, 1))
                any = true;
            else
                out_ = without;
        }
        if (!any)
            out_ = before;
    }

    /// Whether any was written.
    bool members(const json::value& of, std::size_t tier, bool is_new, std::size_t depth) {
        bool any = false;
        for (const auto& member : of.at("members").as_array()) {
            if (index_of(member) > tier)
                continue;
            const auto without = out_;
            line(depth, member.at("sentence"));
            const bool added = is_new || index_of(member) == tier;
            const bool inner =
                member.as_object().contains("members") && members(member, tier, added, depth + 1);
            if (added || inner)
                any = true;
            else
                out_ = without;
        }
        return any;
    }

    json::value dictionary_;
    std::string out_;
};

} // namespace

BOOST_AUTO_TEST_CASE(the_whole_statement_can_be_written_from_it_alone) {
    const auto bytes = json::serialize(lucity::data_dictionary_of(standard_reports::schemas));
    markdown_writer writer(json::parse(bytes));
    BOOST_TEST_REQUIRE(writer.tiers().size() == lucity::tiers.size());
    for (std::size_t i = 0; i != lucity::tiers.size(); ++i)
        BOOST_TEST(writer.write(i) == to_markdown(lucity::statement_of(standard_reports::schemas,
                                                                       lucity::tiers[i].value)));
}

BOOST_AUTO_TEST_CASE(a_member_is_described_like_this) {
    const json::value dictionary = lucity::data_dictionary_of(standard_reports::schemas);
    BOOST_TEST(json::serialize(dictionary.at_pointer("/reports/2/members/7")) ==
               R"({"name":"user_info_count","kind":"count","since":"2015r2_sp1",)"
               R"("privacy_class":"count","sentence":"The record count of the USER_INFO table."})");
    BOOST_TEST(dictionary.at_pointer("/reports/2/members/8/kind") == "list");
    BOOST_TEST(dictionary.at_pointer("/reports/2/members/8/members/1/privacy_class") == "version");
    BOOST_TEST(json::serialize(dictionary.at("secret_settings")) ==
               R"(["License Code","SMTP Encrypted Password"])");
}
