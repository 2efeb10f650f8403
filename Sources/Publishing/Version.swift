/// Of the program, and in the mark of each site that it makes.
package let version = "0.1.0"
