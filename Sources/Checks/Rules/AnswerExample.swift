/// A page that answers an item of the law in full, for examples that take one thing away from it.
enum AnswerExample {
  static let passage = """
    A trained worker takes your child out for the day, or stays at your home, so that you can rest. You choose the day. A day is six
    hours, and most families have two days a month.
    """

  static func daysOut(
    answers: String = "answers: [sb-daytime#what-it-is]", passage: String = passage, cost: String = "cost: free\n",
    checked: String = "checked: {on: 2026-10-01, by: Short Breaks Manager}\n"
  ) -> String {
    """
    ---
    title: Days out
    \(answers)
    ages: 5 to 17
    \(cost)criteria: open to everyone
    contact: {team: Short Breaks Team, phone: 01632 960123}
    \(checked)review: 2027-04-01
    ---
    ## What it is
    \(passage)
    ## How to get it
    Ring us, and we will talk through what would help you.
    ## How we decide
    Nobody has to decide. You choose the days with us.
    ## If you are not happy
    Tell the manager, and we will answer within ten working days.
    """
  }
}
