/// Words that say nothing of what a family looks for. They are in no index; browsers get this list, to pass over them too.
enum StopWords {
  static let all = """
    a about after all also am an and any anyone anything are arent as at be because been before being but by can cannot cant could \
    couldnt did didnt do does doesnt dont each even for from get gets getting give got had has hasnt have havent having he her \
    here hers him his how i if im in into is isnt it its ive just know like look looking may me more most much must my myself no \
    not of off on one only or other our out own please she should shouldnt show so some someone something son daughter boy girl \
    kid kids than that the their them then there these they this those to too under until up us very want wants was wasnt we were \
    what when where which who whose why will wont with would wouldnt year years old you your
    """.split(separator: " ").map(String.init)
}
