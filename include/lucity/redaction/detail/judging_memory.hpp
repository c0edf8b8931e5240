// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_JUDGING_MEMORY_HPP
#define LUCITY_REDACTION_DETAIL_JUDGING_MEMORY_HPP

#include <lucity/exposure/find_exposure.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/redaction/detail/context_cache.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/detail/name_set.hpp>
#include <lucity/redaction/detail/text_cache.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity::detail {

/// What judging remembers from one report to the next: names, and texts that expose nothing. All of
/// it follows from the built-in rules, so every engine may share it. It never holds a text that
/// must not leave.
struct judging_memory {
    name_cache settings{facts_of_setting};
    name_cache counted_tables{facts_of_counted_table};
    context_cache members;
    text_cache texts;
    /// The names in the current map, and what is known about each.
    name_set entries;
    std::vector<name_facts> facts;

    void start_report() noexcept {
        settings.start_report();
        counted_tables.start_report();
    }

    /// Forgets the names of the last map.
    void start_map() {
        facts.clear();
        entries.start();
    }
    /// Frees the memory of a report's maps if they were large.
    void end_report() noexcept {
        constexpr std::size_t most_kept = 8192;
        entries.forget();
        if (facts.capacity() > most_kept)
            facts = std::vector<name_facts>();
    }
    /// Looks up what is known about the name of the map's next setting. False if an earlier name
    /// may be another spelling of it. Complexity: linear in the name.
    [[nodiscard]] bool look_up(std::string_view name) {
        facts.push_back(settings.find_next(name));
        return entries.add(facts.back().identity);
    }

    /// Judges a setting's name as `judge_entry` does, by its known facts.
    [[nodiscard]] static decision judge_setting_name(const redaction_rules& rules,
                                                     std::string_view name,
                                                     const name_facts& known) noexcept {
        return known.what == action::keep ? rules.judge_added_name(name)
                                          : judge_entry(kind::settings, name, rules);
    }
    /// The same for the name of the next table that has a count.
    [[nodiscard]] decision judge_counted_table(const redaction_rules& rules,
                                               std::string_view name) {
        const bool kept = counted_tables.find_next(name).what == action::keep;
        return kept ? decision{} : judge_entry(kind::counts, name, rules);
    }
    /// Judges a text as `rules.judge_text` does, and remembers what the built-in rules keep.
    [[nodiscard]] decision judge_text(const redaction_rules& rules, std::string_view name,
                                      std::string_view text, const text_context& says) {
        if (!rules.only_built_in())
            return rules.judge_text(name, text, says.says);
        if (!says.telling && !may_expose(text, classes_in(text), says.says.is))
            return {};
        if (texts.knows(text, says))
            return {};
        const auto judged = lucity::judge_text(text, says.says);
        if (judged == decision{})
            texts.remember(text, says);
        return judged;
    }
};

/// Borrows the calling thread's memory until it is destroyed. In the meantime, another borrower on
/// the thread, such as an added rule that inspects a report, gets a new memory; so does one in the
/// last destructors of the thread.
///
/// Complexity: constant. Exception safety: only an allocation can throw, and nothing is lent then.
template <class Memory>
class lent {
public:
    lent() : memory_(has_ended ? nullptr : std::exchange(own().memory, nullptr)) {
        if (!memory_)
            memory_ = std::make_unique<Memory>();
    }
    lent(const lent&) = delete;
    lent& operator=(const lent&) = delete;
    ~lent() {
        memory_->end_report();
        if (!has_ended)
            own().memory = std::move(memory_);
    }

    /// Frees the calling thread's memory, unless it is lent.
    static void forget() noexcept {
        if (!has_ended)
            own().memory.reset();
    }

    [[nodiscard]] Memory& operator*() const noexcept { return *memory_; }
    [[nodiscard]] Memory* operator->() const noexcept { return memory_.get(); }

private:
    struct owner {
        owner() noexcept = default;
        owner(const owner&) = delete;
        owner& operator=(const owner&) = delete;
        ~owner() { has_ended = true; }

        std::unique_ptr<Memory> memory;
    };

    [[nodiscard]] static owner& own() noexcept {
        thread_local owner of_thread;
        return of_thread;
    }

    /// Has no destructor, so that it can be read after the owner's.
    static constinit inline thread_local bool has_ended = false;

    std::unique_ptr<Memory> memory_;
};

} // namespace lucity::detail

#endif
